// Where the archive's articles happen and how people there are called. Cities are real, people are made of a given name
// and a family name that go together; nobody in particular is meant.
import type { Random } from './random.ts'

export interface Place {
  city: string
  country: string
  region: Region
}

export const regions = ['europe', 'mena', 'asia', 'africa', 'americas'] as const
export type Region = (typeof regions)[number]

const cities: Record<Region, string> = {
  europe: `Romania: Constanța Brașov Galați Tulcea; Bulgaria: Varna Burgas Plovdiv Ruse; Greece: Patras Volos Kavala Chania;
    Turkey: Istanbul İzmir Edirne Trabzon Kayseri; Ukraine: Odesa Lviv Izmail; Moldova: Chișinău Bălți; Poland: Gdynia Lublin Suwałki;
    Lithuania: Klaipėda Kaunas; Estonia: Tallinn Narva; Sweden: Visby Luleå; Norway: Bodø Tromsø; Italy: Trieste Palermo Taranto;
    Spain: Vigo Jaén Almería; Portugal: Setúbal Faro; France: Dunkirk Nantes; Germany: Rostock Leipzig; Austria: Graz Linz;
    Serbia: Niš Subotica; Georgia: Batumi Kutaisi; Hungary: Győr Szeged; Ireland: Galway Cork; Belgium: Ghent Liège`,
  mena: `Tunisia: Tunis Sfax Gabès; Morocco: Tangier Agadir Oujda; Algeria: Oran Annaba; Egypt: Alexandria Aswan Damietta;
    Jordan: Amman Aqaba; Lebanon: Beirut Tripoli; Oman: Muscat Salalah; Iraq: Basra Mosul Erbil; Syria: Aleppo Latakia;
    Kuwait: Kuwait_City; Qatar: Doha; Yemen: Aden Taiz; Libya: Misrata Benghazi`,
  asia: `India: Kochi Surat Guwahati; Bangladesh: Chittagong Khulna; Nepal: Pokhara Biratnagar; Vietnam: Haiphong Huế;
    Indonesia: Makassar Semarang; Philippines: Iloilo Davao; Malaysia: Penang Kuching; Thailand: Songkhla; Kazakhstan: Almaty Aktau;
    Uzbekistan: Nukus Samarkand; Japan: Kanazawa Hakodate; Taiwan: Kaohsiung Hsinchu; Singapore: Singapore;
    South_Korea: Busan Incheon; Mongolia: Ulaanbaatar; Sri_Lanka: Galle Jaffna; Pakistan: Gwadar Quetta`,
  africa: `Ghana: Accra Tamale Takoradi; Nigeria: Lagos Kano Calabar; Kenya: Mombasa Kisumu; Tanzania: Mwanza Tanga;
    Uganda: Mbale Gulu; Senegal: Saint-Louis Ziguinchor; Zambia: Ndola Kitwe; Mozambique: Beira Nampula; Ethiopia: Mekelle Dire_Dawa;
    South_Africa: Durban Bloemfontein; Namibia: Walvis_Bay; Angola: Lobito; Madagascar: Toamasina; Rwanda: Huye;
    Ivory_Coast: Abidjan Bouaké; Cameroon: Douala`,
  americas: `Colombia: Bogotá Barranquilla Cúcuta; Chile: Antofagasta Valdivia; Peru: Arequipa Iquitos; Brazil: Recife Manaus Santos;
    Argentina: Rosario Bahía_Blanca; Mexico: Veracruz Oaxaca; Panama: Colón; Ecuador: Guayaquil; Bolivia: Oruro; Uruguay: Paysandú;
    Canada: Halifax Churchill; United_States: Duluth Baltimore Fresno; Paraguay: Encarnación; Guatemala: Quetzaltenango;
    Costa_Rica: Limón`,
}

const givenNames: Record<Region, string> = {
  europe:
    'Ana Ioana Marek Elif Nikos Katarzyna Stefan Liv Marta Andrei Giulia Tomas Agnieszka Luka Petra Deniz Olena Henrik Inês Miro',
  mena: 'Leila Karim Amal Yusuf Nour Hassan Salma Tariq Rania Omar Huda Bilal Samira Walid Dalia Faris Mona Anis Zeina Khalil',
  asia: 'Meera Arjun Linh Wei Aiko Rahim Sunita Hiro Nurul Minh Aigerim Dong-hyun Priya Jun Ratna Tenzin Kavita Bayan Siti Ravi',
  africa:
    'Ama Kwame Ngozi Chidi Wanjiru Juma Fatou Moussa Thandi Sipho Abena Tendai Grace Emeka Aïssata Joseph Zawadi Kofi Naledi Desta',
  americas:
    'Lucía Mateo Camila Andrés Valentina Joaquín Ana_Paula Tomás Renata Diego Marisol Ignacio Carla Esteban Ruth Emilio Paula Héctor Noemí Simón',
}

const familyNames: Record<Region, string> = {
  europe:
    'Ionescu Kowalczyk Papadaki Arslan Petrov Lindahl Ferraro Hoxha Novak Soares Kravets Vasiliou Berg Moretti Kaya Jansons Dubois Radev Olsen Kiss',
  mena: 'Ben_Salah Haddad Mansouri Khoury Al-Rawi Sabbagh Nasser Bouzid El-Amin Darwish Zaki Trabelsi Hamdan Qasim Farouk Saïdi Maalouf Jaziri Shahin Awad',
  asia: 'Nair Rahman Tran Tanaka Chen Gurung Suleimenov Park Fernando Lim Das Yamada Siregar Pham Aziz Sharma Santos Cho Perera Tashkentov',
  africa:
    'Mensah Okonkwo Otieno Diop Banda Nkosi Tesfaye Owusu Kamau Mwangi Sow Phiri Dlamini Addo Balogun Nyambura Toure Moyo Chanda Eze',
  americas:
    'Quispe Rojas Mendes Vargas Aguirre Ferreira Castillo Morales Ibarra Pinto Salazar Ortega Navarro Lima Guzmán Acosta Tremblay Miller Zamora Peralta',
}

const spaced = (text: string) => text.replaceAll('_', ' ')
const split = (text: string) => text.split(/\s+/).filter(Boolean).map(spaced)

function readPlaces(region: Region): Place[] {
  return cities[region].split(';').flatMap((entry) => {
    const [country = '', names = ''] = entry.split(':')
    return split(names).map((city) => ({ city, country: spaced(country.trim()), region }))
  })
}

const table = <T>(make: (region: Region) => T) =>
  Object.fromEntries(regions.map((region) => [region, make(region)])) as Record<Region, T>

export const placesIn = table(readPlaces)
const given = table((region) => split(givenNames[region]))
const family = table((region) => split(familyNames[region]))

export interface Person {
  name: string
  family: string
}

export function personIn(region: Region, random: Random): Person {
  const last = random.pick(family[region])
  return { name: `${random.pick(given[region])} ${last}`, family: last }
}
