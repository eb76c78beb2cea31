/** Files that Vite bundles as text. */
declare module '*.nix?raw' {
  const text: string
  export default text
}
