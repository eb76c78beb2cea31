/** What Vite bundles as text. */
declare module '*.nix?raw' {
  const text: string
  export default text
}

/** Pictures that Vite bundles as data URLs. */
declare module '*.png?inline' {
  const address: string
  export default address
}

declare module '*.py?raw' {
  const text: string
  export default text
}
