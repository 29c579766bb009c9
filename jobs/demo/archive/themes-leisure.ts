// Themes of the archive: books, music, sport, and the columns of those who sign them.
import { theme } from './theme.ts'

export const culture = theme({
  name: 'culture',
  sections: 'culture, books, europe, mena, asia, americas',
  topics: 'fiction, architecture, heritage, press-freedom',
  pictures: 'library, type, theatre, bazaar, portrait',
  things: `first novel, film archive, portrait exhibition, translation prize, theatre roof, manuscript, bookshop, puppet theatre,
    mosaic, printing press, poetry reading, photograph collection, village museum, dictionary`,
  qualities:
    'forgotten, nine-hundred-page, travelling, banned, restored, unfinished, bilingual, stolen, second, hand-set, annotated, lost',
  bodies: `the national library, the culture ministry, the museum, the publishers’ association, the theatre company,
    the restoration workshop, the prize jury`,
  roles: 'museum director, head librarian, jury president, restorer, artistic director, publisher',
  experts: 'a literary historian, a critic, a translator, an art historian, a palaeographer',
  groups: 'readers, actors, translators, booksellers, restorers, visitors, typesetters',
  measures: 'pages, visitors, manuscripts, seats, photographs, volumes, letters, tickets',
  headlines: `
    {Place} [finds|buys|loses|reopens] {a thing}
    {A thing} from {place} [wins|returns|is read at last]
    {Count} {measure} and {a thing} in {place}
    The {thing} that [{place} forgot|nobody in {place} would print|came home to {place}]
    {Agency} [restores|translates|closes] {place} {thing} after {years}`,
  facts: `
    The {plain} was found behind a wall in {otherplace} in {pastYear}, wrapped in a railway timetable.
    It has {hundreds} pages, {teens} of them blank and numbered.
    {Count} {measure} have come since the doors opened in {lastMonth}.
    The restorers worked for {few} years with cotton, spirit and, in the corners, bread.
    Every copy of the first printing was bought by one reader, who is still answering letters about it.
    The translator left {few} words as they were and explains each in a note.
    Tickets cost {sum}; on {day} they are given away at the door.
    No photograph of the author is known, and the one on the jacket shows a cousin.
    The jury needed {few} hours and one vote.
    Of the {hundreds} letters in the collection {teens} are unopened, and the museum means to keep them so.
    The catalogue, at {hundreds} pages, is heavier than anything that it describes.`,
})

export const music = theme({
  name: 'music',
  sections: 'music, culture',
  topics: 'oud, opera, heritage, labour',
  pictures: 'oud, theatre, station, portrait',
  things: `string quartet, opera season, oud recital, station concert, choir tour, organ repair, folk archive, brass competition,
    piano factory, radio orchestra, song collection, conservatory place`,
  qualities:
    'homeless, farewell, all-night, forgotten, unaccompanied, amateur, nine-part, late, travelling, unpaid, first, open-air',
  bodies:
    'the opera house, the conservatory, the radio orchestra, the musicians’ union, the festival, the instrument workshop',
  roles: 'conductor, concertmaster, choir director, festival director, luthier, soprano',
  experts: 'a musicologist, a critic, an organ builder, a historian of recording, an acoustician',
  groups: 'violinists, singers, students, listeners, stagehands, luthiers',
  measures: 'recordings, seats, bars of music, rehearsals, pipes, listeners, strings, encores',
  headlines: `
    {Place} [hears|hosts|silences|saves] {a thing}
    {A thing} for {count} {measure} in {place}
    {Agency} [opens|ends|repeats] in {place} with {a thing}
    {Thing} [plays|stops|returns] in {place} after {years}
    The {thing} that {place} [sang|paid for|could not hear]`,
  facts: `
    The evening began {teens} minutes late, because the second oboe was on the train from {otherplace}.
    The hall has {hundreds} seats, {percent} of which can see.
    The piece lasts {teens} minutes, of which {few} are silence.
    {Count} {measure} have been copied so far; the oldest was made in {pastYear} on wax.
    Players are paid {sum} an evening, and nothing for rehearsals.
    The instrument was made in {place} in {pastYear} and has been repaired {few} times, once with a spoon.
    An encore was asked for and, after a vote among {group}, given.
    Applications to the conservatory have fallen by {percent} in {few} years; those for the oud have doubled.
    The last movement was taken faster than on any of the {teens} recordings, and better.
    {Body} will go on in {nextMonth} in the station, where the echo is said to be kind.`,
})

export const sport = theme({
  name: 'sport',
  sections: 'sport',
  topics: 'football, athletics, cycling, chess',
  pictures: 'stadium, marathon, velodrome, chess',
  things: `cup tie, league match, marathon, transfer window, time trial, youth academy, penalty shoot-out, relay, stadium lease,
    chess open, play-off, training camp, track record, regatta`,
  qualities:
    'rain-soaked, goalless, second-division, women’s, junior, home, final, abandoned, replayed, floodlit, record, derby',
  bodies:
    'the league, the football federation, the club, the athletics association, the organising committee, the players’ union',
  roles: 'coach, captain, club president, race director, goalkeeper, referee',
  experts: 'a former international, a sports physiologist, a writer on the money of sport, a retired referee',
  groups: 'supporters, runners, ball boys, stewards, substitutes, riders',
  measures: 'spectators, points, season tickets, runners, metres, fouls, laps, minutes',
  headlines: `
    {Place} [win|lose|draw|survive] {a thing} [in the rain|in the last minute|on penalties|before {count} {measure}]
    {A thing} [lifts|sinks|divides] {place}
    {Rival} [breaks|equals|misses] {place} record in {a thing}
    {Place} and {otherplace} [share|replay|dispute] {a thing}
    {Agency} [moves|cancels|repeats] {place} {thing} after {cause}
    {Count} {measure} and one {thing} in {place}`,
  facts: `
    The goal came in the {nth} minute, from a corner that the referee gave the other way at first.
    {Place} had {percent} of the ball and {few} shots; {otherplace} had one, and it went in.
    {Count} {measure} came, the most since {pastYear}.
    {Rival} ran the last kilometre in under three minutes and then sat down on the kerb.
    The club owes {sum}, of which the stadium is a third and interest most of the rest.
    It had rained since {clock}, and the left side of the pitch was not used after the interval.
    With {few} matches to play, {place} are {few} points above the line.
    The referee went to the screen {few} times and changed nothing.
    The record had stood since {pastYear} and was beaten by {few} tenths of a second.
    Tickets for the return in {otherplace} were sold out in {teens} minutes.
    The coach changed {few} players at the interval and the shape of the side twice.
    {Group} sang through the last quarter of an hour, the visitors among them.`,
})

export const opinion = theme({
  name: 'opinion',
  sections: 'opinion',
  topics: 'water, parliaments, press-freedom, cities, inflation, artificial-intelligence, migration, heritage',
  pictures: 'portrait, type, bread, river',
  things: `public bench, price of bread, apology, census, timetable, strategic plan, press conference, border fence, school bell,
    good intention, consultation, spreadsheet, anniversary, pilot project`,
  qualities:
    'modest, national, temporary, well-meant, unread, free, honest, annual, missing, ordinary, expensive, polite',
  bodies: 'the ministry, the council, the commission, the newspaper, the opposition, the consultancy',
  roles: 'minister, spokeswoman, adviser, mayor, director',
  experts: 'a friend who advises governments, a retired clerk, a teacher, a baker of my acquaintance, a historian',
  groups: 'officials, neighbours, voters, grandmothers, consultants, bus drivers',
  measures: 'forms, meetings, promises, umbrellas, pages, ribbons',
  headlines: `
    [The case for|The case against|In praise of|A word for|Against] {a thing} in {place}
    Nobody in {place} [asked|voted|waited|paid] for {a thing}
    {Place} does not need {a thing}
    What {a thing} tells us about {place}
    [Leave|Count|Mend|Read] the {place} {plain} before you [sell|praise|replace|explain] it
    {Count} {measure} later, a {thing}`,
  facts: `
    I have lived beside {a thing} for {few} years and never met anybody who had asked for it.
    [My grandmother|My neighbour|My first editor] used to say that a {plain} is what remains when everyone has left the room.
    There is an argument for the {thing}, and it deserves to be put better than {body} puts it.
    We are told that it will cost {sum}; we are never told what it will be for.
    {Place} managed without one until {pastYear}, and nobody remembers it as a dark age.
    I counted: {few} speeches, {teens} ribbons, {count} {measure}, and no date.
    The other side of the question is not stupid, and I have held it myself on {day}s.
    Institutions do not lie, as a rule; they mislay.
    When {body} says “listening” it means “waiting”.
    If the choice is between a good {plain} and an honest one, let us have the honest one first.
    In {otherplace} they tried the opposite, and I went to see: it was raining, and it worked.
    What would convince me that I am wrong is a list of names and a telephone number.`,
})
