// The publisher as its parent sees it: a process that is told one thing at a time.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { launchNode, stop } from './children.ts'
import type { Command, Done, Filing } from './publisher.ts'

export class Desk {
  readonly #child: ChildProcess
  readonly #gone: Promise<never>

  private constructor(child: ChildProcess) {
    this.#child = child
    this.#gone = once(child, 'exit').then(() => Promise.reject(new Error('The publisher ended.')))
    this.#gone.catch(() => undefined)
  }

  static async open(databaseUrl: string, { section, topic, author }: Filing): Promise<Desk> {
    const child = launchNode(['bench/publisher.ts', databaseUrl, section, topic, author], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const desk = new Desk(child)
    await Promise.race([once(child, 'message'), desk.#gone])
    return desk
  }

  async tell(command: Command): Promise<Done> {
    const answer = once(this.#child, 'message')
    this.#child.send(command)
    const [done] = (await Promise.race([answer, this.#gone])) as [Done]
    return done
  }

  close = (): Promise<void> => stop(this.#child)
}
