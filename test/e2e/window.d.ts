/** What the page's window holds, for code that tests run in it. */
interface Window {
  snowglobe: import('../../contract/bridge.ts').Bridge
}
