// Themes of the archive: nature, machines and cities.
import { theme } from './theme.ts'

export const climate = theme({
  name: 'climate',
  sections: 'climate, africa, asia, americas, mena, world',
  topics: 'water, drought, floods, glaciers, wildfires, oceans, nile, rice',
  pictures: 'river, glacier, wildfire, forest, savannah, terraces, dam, boats',
  things: `flood warning, irrigation canal, reservoir level, heat plan, reef survey, glacier study, well permit, fire season,
    sea wall, seed bank, grazing right, rain forecast, wetland fund, river gauge`,
  qualities:
    'early, record, five-year, upstream, shared, failed, volunteer-run, coastal, revised, third, satellite, village',
  bodies: `the water authority, the meteorological service, the river basin office, the forest service, the fisheries institute,
    the civil protection agency, the irrigation board`,
  roles: 'hydrologist, chief forester, civil protection director, water commissioner, station head',
  experts:
    'a glaciologist, a climate scientist, a soil researcher, a marine biologist, an ecologist, a historian of weather',
  groups: 'herders, rice farmers, fishermen, volunteers, beekeepers, villagers, divers',
  measures: 'hectares, wells, cubic metres of water, homes, trees, goats, gauges, dry days',
  headlines: `
    {Place} [rations|shares|measures|loses] water as {thing} [fails|drops|is redrawn]
    {Count} {measure} [lost|saved|counted] near {place} as {thing} [ends|begins]
    {Thing} gives {place} {few} [hours|days|weeks]
    [Herders|Farmers|Divers|Volunteers] in {place} [doubt|rebuild|rewrite] {thing}
    {Agency} moves {place} {thing} after {cause}
    Hottest {month} in {place} tests {thing}`,
  facts: `
    Rain in {lastMonth} came to {percent} of the mean, and all of it fell in {few} days.
    The river at {place} stood {teens} centimetres above the mark on {day} and fell by {few} overnight.
    {Count} {measure} were [lost|under water|burnt|counted] between {place} and {otherplace}.
    {Body} reads {hundreds} gauges, {teens} of which have not answered since spring.
    The reservoir holds {percent} of what it can, enough for {few} weeks at the present use.
    Wells that were {teens} metres deep in {pastYear} are now three times that.
    Temperatures passed 40 degrees on {teens} days; the plan had been made for {few}.
    A wall of {few} metres would keep the town dry and leave {otherplace} under water.
    Seedlings planted in {pastYear} were counted again this {month}: {percent} of them are alive.
    The survey was made on foot, over {few} weeks, by {group} and {few} students.
    The ice has drawn back by {hundreds} metres since {pastYear}, {teens} of them in one summer.
    Insurers have stopped writing new policies for {hundreds} houses along the bank.`,
})

export const technology = theme({
  name: 'technology',
  sections: 'technology, economy, world',
  topics: 'artificial-intelligence, satellites, undersea-cables, data-centres',
  pictures: 'servers, dish, laboratory, type, cable',
  things: `data centre, language model, cable repair, satellite launch, payment outage, benefits algorithm, chip plant,
    software update, spectrum auction, identity card, weather satellite, security audit, open-source registry, phone mast`,
  qualities:
    'national, second, unlicensed, open, faulty, state-run, low-orbit, mid-sized, self-taught, shared, dormant, backup',
  bodies: `the telecoms regulator, the data-protection office, the space agency, the cable operator, the digital ministry,
    the standards institute, the hosting company`,
  roles: 'chief engineer, data-protection commissioner, mission director, cable-ship captain, digital minister',
  experts:
    'a computer scientist, a network engineer, a researcher on public algorithms, a satellite engineer, a lecturer in cryptography',
  groups: 'engineers, subscribers, claimants, developers, operators, students',
  measures: 'servers, users, records, cable kilometres, messages, megawatts, lines of code, claims',
  headlines: `
    {Place} [switches off|inherits|audits|builds] {thing}
    {Thing} [fails|returns|answers] in {place} after {few} {span}
    {Count} {measure} [exposed|restored|lost] by {thing} in {place}
    {Agency} [fines|pauses|publishes] {thing} over {count} {measure}
    What {a thing} costs {place}, and [who knows|who pays|since when]
    Who [pays for|owns|repairs] the {thing} off {place}`,
  facts: `
    The fault lay in {few} lines of code that had not been changed since {pastYear}.
    {Count} {measure} were affected, of which {percent} were put right by hand.
    {Body} published the source on {day}; within {few} hours a student in {otherplace} had found the error.
    The cable lies {hundreds} metres down and the nearest repair ship was {few} days away.
    At full load the {plain} draws as much power as {thousands} households and is cooled with river water.
    The model was trained on {percent} of everything that {country} has printed since {pastYear}.
    Engineers kept a copy on paper, in {few} ring binders, and used it.
    The contract allows an audit once a year, with {few} weeks’ notice and in the presence of the supplier.
    A letter went to everyone whose record had been changed; {percent} came back unopened.
    Traffic was rerouted through {otherplace}, which added {teens} thousandths of a second.
    The satellite answered on {day} after {few} years of silence, with the temperature of its battery.`,
})

export const cities = theme({
  name: 'cities',
  sections: 'world, europe, asia, americas, mena, africa',
  topics: 'cities, heritage, architecture, migration, water',
  pictures: 'bazaar, classroom, station, library, bread, theatre',
  things: `tram line, market hall, rent register, school roof, bus lane, cemetery wall, water main, street market, cable car,
    public library, waste contract, playground, bridge toll, night shelter`,
  qualities:
    'last, four-day, covered, municipal, free, leaking, temporary, hillside, listed, restored, unfinished, car-free',
  bodies: `the city council, the housing office, the school board, the transit company, the monuments office,
    the tenants’ union, the waterworks`,
  roles: 'mayor, city engineer, school director, head of transit, housing commissioner, market superintendent',
  experts: 'an urban planner, an architect, a historian of the city, a transport researcher, a sociologist',
  groups: 'tenants, tram drivers, stallholders, parents, sweepers, cyclists, neighbours',
  measures: 'tenants, trams, stalls, classrooms, pupils, streets, leaks, parking places',
  headlines: `
    {Place} [closes|reopens|counts|keeps] its {thing}
    {Place} gives {thing} to {group}
    {Count} {measure} and {a thing}: {place} [tries|votes|waits|argues]
    In {place}, {a thing} [outlasts|divides|surprises] its [neighbours|planners|builders]
    {Agency} [sells|repairs|rebuilds] {place} {thing} after {years}
    A {day} without {place}’s {thing}`,
  facts: `
    The {plain} was built in {pastYear} for a town of half the size.
    {Count} {measure} are on the list, and {few} a month leave it.
    The council voted {teens} to {few} for the {plain}, with the mayor abstaining.
    Rents around it have risen by {percent} since the plan was published.
    {Group} collected {thousands} signatures in {few} weeks, most of them at the bus stop.
    Repairs are to cost {sum}, of which the city has {percent}.
    On {day} the first {few} arrived before the doors were unlocked.
    A third of the water pumped into {place} does not come out of a tap.
    The architect, who is {teens} years into another career, was not asked.
    {Otherplace} copied the scheme in {pastYear} and has kept it.
    The school next door counts {hundreds} pupils in rooms made for {hundreds}.`,
})
