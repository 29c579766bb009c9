import type { CodeBlock as Code } from '#lib/body/document.ts'

export function CodeBlock({ block }: { block: Code }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0} dir="ltr">
      <code>{block.content.map((text) => text.text).join('')}</code>
    </pre>
  )
}
