import { encode } from 'uqr'

/** A QR code as a drawing: dark on white in every theme, because cameras expect it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join('')} fill="#000" />
    </svg>
  )
}

const rowPath = (row: boolean[], y: number) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')
