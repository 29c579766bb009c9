// Themes of the archive: work, prices, trade, transport and energy.
import { theme } from './theme.ts'

export const economy = theme({
  name: 'economy',
  sections: 'economy, markets, politics, americas, asia',
  topics: 'inflation, labour, mining, coffee',
  pictures: 'bank, bread, bazaar, coffee, olives',
  things: `wage agreement, bread price, rent cap, pension index, overtime rule, mortgage rate, sugar quota, apprentice scheme,
    minimum wage, savings bond, tax holiday, price list, harvest loan, currency auction`,
  qualities:
    'quarterly, two-year, emergency, frozen, regional, sector-wide, subsidised, unindexed, revised, seasonal, fixed, capped',
  bodies: `the central bank, the statistics office, the employers’ association, the labour inspectorate, the savings bank,
    the chamber of commerce, the tax authority, the bakers’ guild`,
  roles: 'bank governor, union secretary, chief statistician, labour inspector, treasury spokesman, guild chairwoman',
  experts:
    'an economist at the university, a former treasury official, a labour economist, an accountant for cooperatives, a market researcher',
  groups: 'bakers, nurses, pickers, shopkeepers, cleaners, pensioners, borrowers, machinists',
  measures: 'jobs, loans, households, overtime hours, loaves, shops, apprentices, payslips',
  headlines: `
    {Place} [bakers|nurses|pickers|cleaners] win {a thing} after {few} {span}
    {Agency} [raises|lowers|rewrites] {thing} by {percent}
    {Count} {measure} hang on {place} {thing}
    {Thing} [costs|saves] {place} {sum} a year
    Prices in {place} rise {percent} as {thing} ends
    {Agency} counts {count} {measure} twice in {place}`,
  facts: `
    Prices in {place} were {percent} higher than a year before; for food the figure was {percent}.
    {Body} kept its rate where it was, for the {ordinal} time in a row.
    A {plain} of {sum} a month covers {percent} of the rent of a two-room flat near the station.
    {Count} {measure} are affected directly, and about {few} times as many through suppliers.
    The agreement runs for {few} years and has a clause for the case that prices rise by more than {percent}.
    Flour costs {percent} more than in {lastMonth}; salt and firewood cost the same.
    {Group} had asked for {percent} and were offered {percent}; they settled at the figure that both had ruled out.
    The survey asked {thousands} households, of whom {percent} answered.
    In {otherplace} the same rule was tried in {pastYear} and dropped after {few} months.
    {Body} revised the figure for {lastMonth} down by {few} tenths of a point.
    Shops near the market print new price lists [every week|twice a week|by hand].
    Savings fell for the {ordinal} quarter; deposits at {body} did not.`,
})

export const markets = theme({
  name: 'markets',
  sections: 'markets, economy, trade',
  topics: 'grain, coffee, rice, energy-prices, mining',
  pictures: 'bank, olives, coffee, refinery, river',
  things: `wheat future, bond auction, share listing, copper contract, dividend rule, settlement date, clearing fee, rice tender,
    olive-oil price, cocoa forecast, coupon, freight index`,
  qualities: 'December, oversubscribed, thinly traded, ten-year, benchmark, forward, mispriced, spot, record, unsold',
  bodies:
    'the exchange, the clearing house, the debt office, the grain board, the securities regulator, the brokers’ association',
  roles: 'chief trader, debt manager, exchange director, head of clearing, floor supervisor',
  experts:
    'a commodities analyst, a bond strategist, a historian of exchanges, a broker of forty years, a risk officer',
  groups: 'brokers, growers, millers, small investors, traders, roasters',
  measures: 'contracts, tonnes, bids, lots, shares, sacks, bonds',
  headlines: `
    {Thing} [falls|rises|slips|jumps] {percent} in {place}
    {Place} exchange [halts|extends|repeats] {thing} for {few} hours
    {Thing} draws {count} {measure} in {place}
    Traders in {place} [misread|await|unwind] {thing}
    {Agency} [delays|reprices|settles] {place} {thing} after {cause}`,
  facts: `
    The price closed at {sum} a tonne, {percent} below where it stood in {lastMonth}.
    {Count} {measure} changed hands before noon and {few} after it.
    Rain in {otherCountry} was the reason given on {day}; the forecast had been public since the week before.
    Bids came to {few} times what was on offer, most of them from banks in {place}.
    {Body} cancelled {few} trades that had been entered with the wrong year.
    Stocks in the warehouses of {otherplace} stand at {thousands} tonnes, which is {few} weeks of use.
    The spread between the near and the far contract widened to {sum}.
    A screen in the hall showed the old price for {teens} minutes, and nobody objected.
    {Group} had sold forward in {lastMonth} and so gain nothing from the rise.
    The coupon is {percent}, the highest since {pastYear}.`,
})

export const transport = theme({
  name: 'transport',
  sections: 'trade, economy, europe, mena, asia, africa, world',
  topics: 'shipping, ports, railways, grain, black-sea, nile',
  pictures: 'strait, train, station, boats, pass, airport, river',
  things: `container terminal, night train, ferry tariff, pilot service, border queue, freight timetable, dredging contract,
    rail link, harbour crane, grain corridor, road toll, customs scanner, barge convoy, cargo airport`,
  qualities:
    'second, single-track, weekend, inland, unmanned, winter, half-built, reopened, twice-weekly, deep-water, diverted, private',
  bodies: `the port authority, the railway company, the harbour master, the customs service, the pilots’ association,
    the transport ministry, the road agency, the shipping register`,
  roles: 'harbour master, dispatcher, customs director, line manager, pilot station chief, transport minister',
  experts: 'a logistics researcher, a former dispatcher, a naval architect, a marine insurer, a railway historian',
  groups: 'dockers, pilots, lorry drivers, passengers, forwarders, captains, signallers',
  measures: 'containers, wagons, ships, lorries, tonnes of freight, sailings, passengers, sleepers of track',
  headlines: `
    {Place} [loses|wins|shares|waits for] {thing}
    {Count} {measure} [wait|queue|stand idle] at {place} as {thing} [closes|is repaired|changes hands]
    {Thing} between {place} and {otherplace} [returns|is cut|runs late] after {years}
    {Agency} [blames|defends|reroutes] {place} {thing} after {cause}
    {Few} berths, {count} {measure} and one {thing} in {place}
    First {thing} in {years} leaves {place}`,
  facts: `
    {Count} {measure} were waiting at {place} on {day}, the oldest of them for {teens} days.
    The {plain} can take {hundreds} {measure} a day and was sent {hundreds} more.
    From {place} to {otherplace} the journey takes {few} hours by rail, {teens} by road and, at present, neither is certain.
    {Body} blamed the draught of the ships, the age of the cranes and, in a footnote, itself.
    A berth costs {sum} a day; the delay costs the owners {few} times that.
    Pilots will not cross after dark while the buoys on the eastern side are unlit.
    The timetable was printed before the {plain} was finished, and passengers have noticed.
    Insurance for the route rose by {percent} in {lastMonth} and has not fallen since.
    Only {few} of the {teens} cranes are working; parts for the others are on a ship in the queue.
    Customs officers open one container in {hundreds}, chosen by a machine that nobody in {place} may see.
    Dredging to {teens} metres would admit the ships that now unload at {otherplace}.
    {Group} have worked to rule since {day}, which has shortened the queue by {percent}.
    The track was laid in {pastYear} for trains of half the weight.`,
})

export const energy = theme({
  name: 'energy',
  sections: 'energy, economy, climate, mena',
  topics: 'energy-prices, mining, climate, undersea-cables',
  pictures: 'pylons, refinery, dam, olives, wildfire',
  things: `interconnector, gas storage, solar auction, refinery overhaul, power tariff, wind farm, district-heating network,
    pipeline fee, battery plant, dam licence, uranium shipment, fuel subsidy, capacity market, meter roll-out`,
  qualities:
    'cross-border, offshore, idle, half-full, unsubsidised, forty-day, rural, spare, ageing, publicly owned, overdue, summer',
  bodies: `the grid operator, the energy regulator, the power company, the gas storage company, the energy ministry,
    the refinery, the municipal utility`,
  roles: 'grid director, energy regulator, plant manager, utility chief, deputy energy minister',
  experts: 'a grid engineer, an energy economist, a former plant manager, a hydrologist, an analyst of gas markets',
  groups: 'households, farmers, steelworkers, villagers, installers, islanders',
  measures: 'megawatts, households, meters, cubic metres of gas, pylons, hours of outage, barrels',
  headlines: `
    {Place} [switches on|pays twice for|waits for|sells] {thing}
    {Thing} leaves {count} {measure} [without power|to spare|on paper] in {place}
    {Agency} [fills|closes|connects|reprices] {place} {thing} [early|late|before winter]
    {Percent} of {place} now [runs on|depends on|pays for] {thing}
    Why {thing} ends at {place}`,
  facts: `
    The {plain} was {percent} full on {day}, against {percent} a year before.
    {Count} {measure} lost their supply for {few} hours when a line near {otherplace} touched a tree.
    Power cost {sum} a megawatt-hour at noon and {few} times that at eight in the evening.
    The wires end at the border; on the other side the pylons stand, but nobody has strung them.
    {Body} says that it can carry {hundreds} megawatts more, once a transformer arrives that was ordered in {pastYear}.
    Maintenance that was to take {teens} days is now in its {ordinal} week.
    Farmers near {place} are paid {sum} a year for each mast in a field.
    On windy nights the price has fallen below nothing, and {body} has paid {otherCountry} to take the rest.
    A household in {place} spends {percent} of its income on heat, twice the share of one in {otherplace}.
    The licence runs for {teens} years and says nothing of the river.
    Of {hundreds} applications to connect, {few} were answered within the time that the law sets.`,
})
