// A process that keeps another one, for tests of what is left when it is killed. Prints the other's id.
import path from 'node:path'
import { keepChild } from '../children.ts'

keepChild({
  name: 'process',
  program: path.resolve(import.meta.dirname, 'testing-child.ts'),
  greeting: { secret: 'x' },
  onReady: ({ pid }) => process.stdout.write(`child ${pid}\n`),
})
