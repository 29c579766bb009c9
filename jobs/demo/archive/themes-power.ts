// Themes of the archive: states, parliaments, courts and armies.
import { theme } from './theme.ts'

export const diplomacy = theme({
  name: 'diplomacy',
  sections: 'world, europe, mena, asia, africa, americas',
  topics: 'black-sea, migration, ports, russia, ukraine, turkey',
  pictures: 'strait, parliament, station, pass',
  things: `border agreement, transit treaty, visa scheme, ceasefire line, fishing accord, prisoner exchange, customs protocol,
    observer mission, river convention, labour pact, refugee quota, sanctions waiver, consular deal, land corridor`,
  qualities:
    'interim, revised, bilateral, draft, unsigned, ten-year, regional, long-delayed, secret, seasonal, three-way, provisional',
  bodies: `the foreign ministry, the border commission, the delegation, the secretariat, the joint committee, the embassy,
    the contact group, the river commission`,
  roles: 'deputy foreign minister, chief negotiator, special envoy, ambassador, commissioner, delegate',
  experts:
    'a historian of the border, a former diplomat, a lecturer in international law, a mediator, an analyst of regional trade',
  groups: 'interpreters, border guards, lorry drivers, families, villagers, pilots, observers, fishermen',
  measures: 'families, crossings, permits, detainees, visas, lorries, observers, kilometres of fence',
  headlines: `
    {Place} talks [stall|resume|end|begin again] over {thing}
    Envoys [leave|return to|gather in] {place} [with|without] {a thing}
    {Country} and {otherCountry} [initial|shelve|reopen|dispute] {a thing}
    [Interpreters|Drivers|Families|Observers] wait in {place} as {thing} [slips|expires|is rewritten]
    {Thing} [holds|frays|lapses] near {place} after {few} {span}
    What the {thing} [leaves out of {place}|asks of {place}|changes at the {place} crossing]`,
  facts: `
    Both delegations [arrived in|left] {place} by the same road, {few} hours apart, and neither spoke to the reporters at the gate.
    The text of the {plain} runs to {teens} pages, of which the annexes take [half|two thirds|all but three].
    Under the {thing}, {count} {measure} would be [allowed through|counted|registered|exchanged] before the end of {nextMonth}.
    {Otherplace} would be the second crossing to open, if {body} finds guards for it.
    What delayed the signature was article {few}, which says who pays when the {plain} is [suspended|broken|late].
    {Country} wanted the word “permanent” and {otherCountry} wanted “reviewable”; the draft now says “lasting”.
    A [map|list|side letter] attached to the {plain} was withdrawn on {day} because two versions of it were in the room.
    Since {pastYear} the crossing at {place} has been closed for {teens} weeks in all, mostly in winter.
    Interpreters worked in shifts of {few} hours and asked for the heating to be turned on.
    {Body} published the names of the {few} observers and the hour at which each may be telephoned.
    The last {plain} between the two countries was signed in {pastYear} and has been amended {few} times.
    A clause on {measure} was added at the request of {group}, who had waited outside since {day}.`,
})

export const politics = theme({
  name: 'politics',
  sections: 'politics, europe, africa, americas, asia, world',
  topics: 'parliaments, elections, migration, turkey',
  pictures: 'parliament, ballot, chamber',
  things: `budget amendment, electoral roll, coalition agreement, pension bill, by-election, housing act, recall vote, land reform,
    audit report, transparency law, party congress, postal ballot, constituency map, lobbying register`,
  qualities:
    'supplementary, disputed, cross-party, rushed, third, provincial, second-reading, postponed, unfunded, minority, local, late-night',
  bodies: `the electoral commission, the finance committee, the governing coalition, the provincial assembly, the audit office,
    the upper house, the city council, the opposition alliance`,
  roles: 'committee chair, deputy speaker, finance spokeswoman, whip, council leader, returning officer',
  experts:
    'a political scientist, a former clerk of the chamber, a pollster, a constitutional lawyer, a historian of parliaments',
  groups: 'backbenchers, pensioners, tenants, first-time voters, councillors, civil servants, teachers, shopkeepers',
  measures: 'votes, ballots, signatures, amendments, polling stations, members, households, proxies',
  headlines: `
    {Place} votes [again|at last|by proxy|on paper] on {thing}
    {Thing} [passes|fails|is sent back] by {count} {measure}
    {Agency} [recounts|certifies|questions] {count} {measure} in {place}
    {Role} [resigns|stays|steps aside] over {place} {thing}
    Coalition in {place} [survives|loses|bargains over] {thing}
    [Backbenchers|Pensioners|Tenants] force {a thing} on {place}`,
  facts: `
    The {plain} was carried by {count} {measure}, with {few} members absent and one asleep.
    {Body} had asked for {few} more weeks and was given until {day}.
    Turnout in {place} was {percent}, against {percent} in {pastYear}.
    Of the {hundreds} amendments put down, {teens} were called and {few} were carried.
    {Thousands} {measure} were set aside because the [date|signature|seal] was missing.
    The [government|coalition] has a majority of {few} in the chamber and of none in the committee that must report on the {plain}.
    A copy of the {plain} seen by this newspaper differs from the published one in {few} paragraphs, all of them about money.
    Members were handed the final text at {clock} and began to vote {few} hours later.
    In {otherplace}, where the same rule has applied since {pastYear}, it was used {few} times and reversed twice.
    The count was stopped at {clock} when the lights of the hall went out, and resumed by lamp.
    {Body} said that the roll for {place} still holds the names of {hundreds} people who have moved away.
    A second reading is planned for {nextMonth}; the opposition wants it after the {plain} has been costed.`,
})

export const courts = theme({
  name: 'courts',
  sections: 'politics, europe, world, mena',
  topics: 'courts, press-freedom, artificial-intelligence, migration',
  pictures: 'parliament, library, type',
  things: `inheritance case, libel ruling, land claim, appeal, compensation fund, licence dispute, extradition request, class action,
    copyright suit, eviction order, public-records case, custody rule`,
  qualities:
    'eleven-year, reopened, unanimous, sealed, cross-border, landmark, lower-court, delayed, joint, civil, dismissed',
  bodies: `the appeal court, the constitutional court, the bar association, the public prosecutor, the administrative tribunal,
    the justice ministry, the registry`,
  roles: 'presiding judge, defence lawyer, registrar, public prosecutor, ombudsman, court clerk',
  experts:
    'a professor of civil law, a retired judge, a lawyer for newspapers, a legal historian, a court reporter of thirty years',
  groups: 'claimants, journalists, heirs, tenants, lawyers, jurors, librarians, publishers',
  measures: 'case files, claimants, hearings, judgments, pages of evidence, exhibits, appeals, plots of land',
  headlines: `
    Court in {place} [rules on|reopens|throws out|hears] {thing}
    {Thing} [ends|begins|collapses] in {place} after {count} {measure}
    Judges [split|agree] on {place} {thing}
    {Agency} loses {count} {measure} before {place} {thing}
    {Place} heirs win {a thing}, {few} years on`,
  facts: `
    The judgment is {hundreds} pages long and was read aloud in {few} minutes.
    The court found that {body} had known of the error since {pastYear} and had not written it down.
    {Count} {measure} were joined into one, so that the same witness need not travel to {place} {few} times.
    Costs were set at {sum}, a tenth of what the claimants had asked.
    An appeal may be lodged until the end of {nextMonth}; lawyers for {body} said that they had not decided.
    Two of the {few} judges dissented, on different grounds.
    The file had been in {otherplace} since {pastYear}, in a cupboard whose key was listed as evidence.
    The order applies to {place} alone, but {hundreds} [similar|identical] claims are waiting in other registries.
    What the law calls “reasonable notice” was, in this case, a sheet of paper on a door on {day}.
    Hearings were moved to the afternoon so that {group} could attend after work.
    The tribunal ordered the release of {count} {measure}, with names blacked out.`,
})

export const defence = theme({
  name: 'defence',
  sections: 'defence, politics, world',
  topics: 'air-defence, russia, ukraine, turkey, satellites',
  pictures: 'radar, launcher, dish, strait',
  things: `radar contract, air-defence order, mine-clearing plan, reserve call-up, patrol schedule, frigate refit, ammunition depot,
    procurement review, training range, shipyard contract, drone trial, early-warning link`,
  qualities:
    'shared, second-hand, over-budget, coastal, mobile, northern, joint, unfinished, leased, classified, domestic, four-year',
  bodies: `the defence ministry, the general staff, the procurement agency, the coast guard, the alliance command, the shipyard,
    the parliamentary defence committee`,
  roles: 'deputy defence minister, brigadier, procurement director, committee rapporteur, coast guard captain',
  experts:
    'a retired air-defence officer, a researcher on arms procurement, an engineer who worked on the system, a naval historian',
  groups: 'reservists, engineers, crews, conscripts, dock workers, villagers, controllers',
  measures: 'launchers, patrol days, reservists, spare parts, rounds, flight hours, radar hours, kilometres of coast',
  headlines: `
    {Country} [orders|delays|cancels|divides] {thing} after {cause}
    {Agency} [finds|needs|loses] {count} {measure} for {thing}
    {Place} range [closes|reopens|moves] as {thing} [starts|ends]
    Why {thing} takes {place} {few} years
    {Thing} off {place} [costs|needs] {count} {measure} [more|a year]`,
  facts: `
    The contract names {count} {measure} and a date in {nextMonth}, but no price.
    Crews need {teens} months of training before the first {plain} can be used, and the school has {few} places.
    {Body} said that the {plain} would be shared with {otherCountry}, which pays {percent} of it.
    The system was built for hills, and the ground around {place} is flat.
    A report to the committee counts {hundreds} parts that are made in one factory only.
    The range at {place} was shut on {few} days last year because {group} were in the fields beside it.
    Delivery was promised for {pastYear}, then for this spring; {body} now speaks of “the coming cycle”.
    Fuel, not money, set the limit: {few} patrols a week instead of {teens}.
    The same model has been in service in {otherCountry} since {pastYear} and was out of order {percent} of the time.
    Spare parts come through {otherplace}, where they wait {few} weeks for a customs stamp.
    {Count} {measure} were listed as ready on {day}; inspectors found {hundreds} of them so.`,
})
