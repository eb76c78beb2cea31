/** One `vite build` makes all three: the main process (ESM), the preload (one CJS file, as the sandbox wants) and the page. */
import { builtinModules } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const nodeExternals = [
  'electron',
  'node-pty',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
]

/** Electron 33 is the oldest runtime: Node 20.18 in main, Chromium 130 in the page. */
export default defineConfig({
  base: './',
  plugins: [react()],
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
    },
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/renderer',
        emptyOutDir: true,
        target: 'chrome130',
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { input: 'index.html' },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: nodeExternals, conditions: ['node'] },
      build: {
        outDir: 'dist/main',
        emptyOutDir: true,
        target: 'node20',
        ssr: true,
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: ['main/index.ts', 'main/cli.ts'],
          external: nodeExternals,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: nodeExternals },
      build: {
        outDir: 'dist/preload',
        emptyOutDir: true,
        target: 'node20',
        ssr: true,
        minify: false,
        rolldownOptions: {
          input: 'preload/index.ts',
          external: nodeExternals,
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
})
