// Sentences that any of the archive's articles may have, and those of its theme, compiled.
import { type Phrase, phrases } from './grammar.ts'
import { gaps, type Matter } from './matter.ts'
import type { Theme } from './theme.ts'

const compile = (lines: string): Phrase<Matter>[] => phrases(lines, gaps)

export const headlines = compile(`
  {Place} [delays|halves|approves|withdraws|postpones|redraws|shelves|revives|defends|funds|questions|simplifies] {thing} after {cause}
  {Count} {measure} later, {place} [rethinks|counts the cost of|still waits for|gives up] its {thing}
  {Agency} [says|admits|insists|finds|calculates] {thing} [will cost|has cost|could save] {sum}
  {Percent} of {measure} in {place} depend on one {thing}
  {Role} [rejects|promises|questions|signs off|delays] {thing} for {place}
  {Place} and {otherplace} [sign|quarrel over|share|reopen|drop] {a thing}
  {Agency} counts {count} {measure} in {place} {thing}
  {Group} in {place} [reject|accept|rewrite|wait for|test] {a thing}
  {Thing}: what {place} learnt [from {otherplace}|in {years}|the hard way]`)

export const questions = compile(`
  Why {place} [needs|fears|cannot finish|pays twice for] {a thing}
  How {a thing} [works, and why it matters|came to {place}|became {country}’s problem]
  {A thing} in {place}, explained [in five steps|without figures|by those who know it|in one page]
  What {count} {measure} say about {place}’s {thing}
  Who [decides|pays|waits|profits] when {place} builds {a thing}`)

export const standfirsts = compile(`
  {Body} wants an answer by {nextMonth}. {Group} in {place} have [one already|three|stopped waiting for it].
  The {plain} was to have been settled in {lastMonth}; {count} {measure} are still counting on it.
  It would cost {sum} and take {few} years. [Nobody|Only {otherplace}] has tried it before.
  {Group} say that {body} was warned. The papers, [seen by this newspaper|now public|all {hundreds} pages], say so too.
  A decision in {otherCountry} changes the sums for {place}, where {percent} of {measure} are at stake.
  In {place} the {thing} has [outlived its critics|divided neighbours|become a habit]. Now {body} must say what it is for.
  {Percent} of those asked are in favour. The others live next to it.
  What began with {cause} has become a question of who pays.
  The figures are old, the deadline is new, and {group} are tired of both.`)

export const openings = compile(`
  {Body} [will|is to|has decided to|has agreed to] [review|extend|suspend|publish|renegotiate|finish] the {thing} in {place}, {official} said on {day}, after {cause}.
  {Count} {measure} in {place} depend on the {thing}, according to figures that {body} [released|corrected|did not dispute] on {day}.
  After {few} [hours|days|weeks] of argument {place} has {a thing}, and nobody in the room on {day} claimed to have won it.
  The {thing} in {place} will [go ahead|be delayed|be tried for a year|end in {nextMonth}], {body} announced on {day}.
  When {group} came to work in {place} on {day}, the {thing} had already been [decided|postponed|signed|moved to {otherplace}].
  It took {cause} to bring the {thing} back to the table in {place}.
  {Official} needed less than {few} minutes on {day} to say what {place} had waited {few} years to hear.
  On paper the {thing} is finished. In {place}, {count} {measure} say otherwise.`)

export const developments = compile(`
  A vote is expected in {nextMonth}, [though nobody would name the day|and {body} has begun to count heads|if the papers are ready].
  {Body} declined to say how many {measure} [were affected|had been counted|would remain].
  The plan was first put forward in {pastYear}, when it was thought to cost {sum}.
  According to a [report|memo|table] of {teens} pages, {percent} of the {measure} have been [checked|replaced|paid for|moved].
  {Group} met in {otherplace} on the same day and asked for {few} more months.
  The money comes from {few} funds, the largest of which ends in {nextMonth}.
  Work on the {plain} [began|stopped|was inspected] in {lastMonth} and has [continued|been quiet|been photographed] since.
  Two of the {few} conditions have been met; the others concern {otherplace}.
  A spokesman for {body} said that the matter was being looked at, and by whom.
  {Place} has asked {otherCountry} for {hundreds} {measure} on loan.
  A first inspection found {few} faults, a second one {teens}.
  Bids for the {plain} were opened on {day}: {teens} had been sent in, {few} of them complete.
  If nothing changes, {count} {measure} will have to be [found elsewhere|counted again|written off] by the spring.
  The cost is put at {sum}, {percent} more than in the estimate of {pastYear}.
  {Body} has until the end of {nextMonth} to answer, and has answered late before.
  Inspectors from {otherplace} arrived on {day} and left with {few} boxes.
  The opposition called for the {plain} to be [published|put out to tender again|put off], and {body} agreed to one of the three.
  A pilot in {otherplace} involved {hundreds} {measure} and was called a success by its authors.
  Staff were told by letter, which {few} of them received.
  Of the {hundreds} objections, {teens} were about noise.
  The contract was signed at {clock} by lamp light, because the meeting room is let at nine.
  An earlier attempt, in {pastYear}, ended after {cause}.`)

export const contexts = compile(`
  {Place}, in the [south|north|east|west] of {country}, has {thousands} inhabitants and {few} [bridges|newspapers|bus companies|good bakeries].
  {Country} and {otherCountry} have dealt with the question in opposite ways, and with much the same result.
  The {plain} has been a subject of local argument since {pastYear}.
  Similar [plans|disputes|trials] in {otherplace} lasted {few} years and cost {sum}.
  Of the countries of the region only {otherCountry} keeps a public register of its {measure}.
  In {pastYear} the figure was {percent}; since then the way of counting has changed twice.
  The rule goes back to {pastYear}, when {place} was half as large and the river twice as wide.
  Nobody has counted the {measure} properly since {pastYear}.
  The region sends {percent} of what it produces through {otherplace}.
  For {group} the difference is about {sum} a year.
  The question is older than {body}, which was founded in {pastYear} to settle it.
  Elsewhere in {country} the same task is done by volunteers, on Saturdays.
  A law of {pastYear} gives {body} the last word, and {group} the right to be heard before it.`)

export const reactions = compile(`
  {Critic} called the decision [late|brave|half a decision|a beginning] and asked for the figures behind it.
  {Expert} said that the numbers were [plausible|too round|three years old|the best there are].
  {Group} were [relieved|doubtful|divided|not consulted], and said so on {day} in front of the building.
  {Critic} pointed out that {otherplace} had managed without, and at a lower price.
  {Official} rejected that, citing {hundreds} {measure} and a winter without complaints.
  {Expert} expects little to change before {nextMonth}.
  In a letter to {body}, {group} offered to do the counting themselves.
  {Critic} wants the {plain} to be put to a vote; {body} would rather have it put to a committee.
  {Official} thanked {group} for their patience, of which there was some.
  {Expert} noted that {percent} of such plans are finished, and most of them late.`)

/** What somebody says, without the marks. */
export const quotations = compile(`
  We counted {hundreds} {measure} by hand, and then we counted them again
  Nobody here is against the {plain}. We are against being told about it afterwards
  It is a good plan for a place that is not {place}
  If {otherplace} can do it with {few} people, we can do it with {teens}
  You cannot repair in {few} weeks what was neglected for {few} years
  We were promised an answer in {lastMonth}, and this is not one
  The numbers are right. It is the question that is wrong
  I have seen {few} plans like this, and I have the binders to prove it
  What matters is who is still here in the winter
  It costs {sum} to do it and more not to do it
  There is no money missing. There is only money that has not arrived
  We will publish everything, including what does not make us look good
  People ask me when it will be ready. I ask them which part
  It works on paper, and we have a great deal of paper
  We would have preferred a bad agreement in {lastMonth} to a good one next year
  I came for {few} days in {pastYear}
  The {plain} is not the problem, it is where the problem became visible
  Our neighbours in {otherplace} did the sums before us, and got the same result
  One does not close {a plain} because it rains
  Either {percent} is enough or it is not, and nobody has told us which
  Ask {group}. They knew before we did
  We have learnt to read the footnotes first
  I would rather explain a delay than an accident
  It is {few} kilometres from here to {otherplace}, and {few} ministries`)

export const sayings = compile(`
  [said|says] {official}
  {official} [said|told reporters|wrote in a letter] on {day}
  said {critic}
  {critic} said
  {expert} said
  [said|explained] {expert}`)

export const closings = compile(`
  {Body} meets again on {day}. The doors [open|are said to open] at {clock}.
  Until then the {plain} [stays|remains] as it is, and {group} will [wait|go on counting|work around it].
  The next figures are due in {nextMonth}.
  On the way out somebody had left a list on a chair: {count} {measure}, with {few} ticked.
  In {otherplace} they will be watching.
  What happens to the other {hundreds} {measure} was not on the agenda.
  The caretaker, who has heard {teens} such announcements, turned off the lights at {clock}.
  An answer, {official} said, would be [sent by post|given in time|found].`)

export const subheads = compile(`
  What {body} knew
  A [question|matter] of {measure}
  The view from {otherplace}
  Who pays
  {Few} years of waiting
  After {lastMonth}
  [Numbers|Figures] that do not add up
  An old argument
  What happens next
  {Group} and neighbours
  The {plain} itself
  Not only {place}
  A short history
  Why now`)

export const points = compile(`
  {Count} {measure}, as counted by {body}
  {Sum} set aside for the first {few} years
  A report to {group} every {few} months
  No change for {otherplace} before {nextMonth}
  {Percent} of the cost to be met by {country}
  An independent count of all {measure}
  {Teens} days for objections
  Access for {group} from {clock}`)

interface OfTheme {
  headlines: Phrase<Matter>[]
  facts: Phrase<Matter>[]
}

const compiled = new WeakMap<Theme, OfTheme>()

/** A theme's own headlines and sentences. */
export function phrasesOf(theme: Theme): OfTheme {
  const known = compiled.get(theme)
  if (known) return known
  const made = { headlines: compile(theme.headlines), facts: compile(theme.facts) }
  compiled.set(theme, made)
  return made
}
