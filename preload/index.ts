/** The bridge: three functions for the page, whatever the number of calls. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { channels, type Bridge, type StreamMessage } from '../contract/bridge.ts'

// Each part of the page listens for itself, and there are many parts.
ipcRenderer.setMaxListeners(0)

const bridge: Bridge = {
  call: (name, argument) => ipcRenderer.invoke(channels.call, name, argument),
  on: (name, listener) => {
    const handle = (_: IpcRendererEvent, event: string, value: Parameters<typeof listener>[0]) => {
      if (event === name) listener(value)
    }
    ipcRenderer.on(channels.event, handle)
    return () => ipcRenderer.off(channels.event, handle)
  },
  open: (request, token) => ipcRenderer.send(channels.stream, request, token),
}

// A MessagePort cannot cross the context bridge; it is passed on through the page's own window.
ipcRenderer.on(channels.stream, (event, message: StreamMessage) => {
  window.postMessage(message, window.location.origin, event.ports)
})

contextBridge.exposeInMainWorld('snowglobe', bridge)
