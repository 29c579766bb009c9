import type { BodyContext } from '#components/reader/body/context.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Embed as EmbedBlock } from '#lib/body/document.ts'
import { type EmbedProvider, embedFrame } from '#lib/body/embeds.ts'

const names: Record<EmbedProvider, string> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  dailymotion: 'Dailymotion',
  soundcloud: 'SoundCloud',
  spotify: 'Spotify',
  ted: 'TED',
  archive: 'Internet Archive',
  datawrapper: 'Datawrapper',
  flourish: 'Flourish',
}

/**
 * A frame without an address, and a link that opens the provider's page inside it. Nothing is fetched before the click,
 * with or without scripts; `loading="lazy"` would fetch at once where scripts are off.
 */
export function Embed({ block, context, id }: { block: EmbedBlock; context: BodyContext; id: string }) {
  const { url, title, provider } = block.attrs
  const words = wordsFor(context.site.language)
  const host = new URL(url).host.replace(/^www\./, '')
  const frame = provider && embedFrame(url)
  if (!provider || !frame)
    return (
      <p className="link-card">
        <a href={url}>
          <b>{title || host}</b> <span>{title ? host : new URL(url).pathname}</span>
        </a>
      </p>
    )
  const name = names[provider]
  return (
    <figure className={`embed embed-${provider}`}>
      <div className="embed-box">
        <p>
          <span>{name}</span> {title || host}
        </p>
        <iframe
          name={`${id}-frame`}
          title={title ? `${name}: ${title}` : name}
          allow="fullscreen; encrypted-media; picture-in-picture"
          referrerPolicy="strict-origin-when-cross-origin"
        />
      </div>
      <figcaption>
        <a href={frame} target={`${id}-frame`} className="embed-show">
          {words.embedFrom(name)}
        </a>{' '}
        <a href={url}>{words.openAt(host)}</a>
        <small>{words.embedNotice(name)}</small>
      </figcaption>
    </figure>
  )
}
