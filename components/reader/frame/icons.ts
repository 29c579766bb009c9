// The newsroom's icon, within every page: no reader waits for a file of it. The file is there for crawlers, who ask by name.

/** public/favicon.svg, whole, as an address. */
const within = [
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cstyle%3E.p{fil",
  'l:%23fdfdfc}.i{fill:%2314171d}@media (prefers-color-scheme:dark){.p{fill:%23111316}.i{fill:%23eae9e6',
  "}}%3C/style%3E%3Cpath class='p' d='M0 0h32v32H0z'/%3E%3Cpath class='i' d='M4 5h24v2.5H4zM4 11h13v3H4",
  "zM4 17h13v1.6H4zM4 20.6h13v1.6H4zM4 24.2h13v1.6H4zM20 11h8v14.8h-8z'/%3E%3Cpath fill='%23c22122' d='",
  "M4 5h6v4H4z'/%3E%3C/svg%3E",
].join('')

/** Browsers take the one of any size, and ask for no file only when the other says that it has one size alone. */
export const icons = {
  icon: [
    { url: '/favicon.svg', type: 'image/svg+xml', sizes: '48x48' },
    { url: within, type: 'image/svg+xml', sizes: 'any' },
  ],
}
