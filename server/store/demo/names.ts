/** The seminar: sections of sixteen, teams of four in this order. Two people are called Maria Silva. */
export const SEMINAR_NAMES = [
  ...['Aaliyah Johnson', 'Søren Kjeldsen', 'Priya Raghunathan', 'Mateo Álvarez', 'Zeynep Yılmaz'],
  ...['Beatriz Santos', 'Jonas Lindqvist', 'Nguyễn Minh Anh', 'Ciarán Ó Briain', 'Kwame Boateng'],
  ...['Elif Kaya', 'Amara Nwosu', 'Maria Silva', 'Petr Dvořák', 'Fatima Zahra'],
  ...['Wilhelmina van der Westhuizen', 'Yusuf Demir', 'Anneliese Hofmann', 'Luca Bianchi'],
  ...['Olu Bankole', 'Daniel Ferreira', 'Grace Okafor', 'Hana Kobayashi', 'Ruairí Mac Cárthaigh'],
  ...['نور الهدى', 'Tariq Haddad', 'Ingrid Sørensen', 'Mei-Ling Tan', 'Maria Silva'],
  ...['Oleksandr Shevchenko', 'Chloé Dubois', 'דוד לוי', 'Samuel Adeyemi', 'Agnieszka Wiśniewska'],
  ...['José Luis Ortega', 'Leilani Kealoha', 'Noor Al-Rashid', 'Emre Şahin', 'Katarína Horváthová'],
  ...['Ben Carter', 'Thandiwe Mokoena', 'Isabelle Tremblay', 'Viktor Petrov', 'Ravi Subramaniam'],
  ...['Sofía Martínez', 'Liam Murphy', 'Aigerim Bekova', 'Tomoko Ishii'],
]

type Culture = { first: string[]; last: string[] }
const culture = (first: string, last: string): Culture => ({
  first: first.split(' '),
  last: last.split(' '),
})

/** First and last names that go together, from which the lecture's thousand are drawn. */
export const CULTURES: Culture[] = [
  culture(
    'Emma Noah Ava James Chloe Ethan Zoe Owen Lucy Henry Ella Jack Maya Caleb',
    'Smith Walker Bennett Hughes Foster Reed Sullivan Brooks Hayes Parker Coleman Ward',
  ),
  culture(
    'Sofía Diego Valentina Andrés Camila Joaquín Lucía Rubén Inés Álvaro Paloma Tomás',
    'García Hernández Rojas Muñoz Castillo Peña Vargas Ibáñez Núñez Fuentes Quiroga Salazar',
  ),
  culture(
    'Wei Xiu-Ying Jun Li-Hua Hao Yan Ming Fang Jia-Hui Chen-Yu Bo Ting',
    'Wang Zhang Liu Huang Zhao Wu Zhou Xu Sun Lin Guo Luo',
  ),
  culture(
    'Aarav Ananya Rohan Meera Arjun Kavya Siddharth Ishita Vikram Lakshmi Nikhil Divya',
    'Sharma Iyer Patel Chatterjee Reddy Nair Kulkarni Bose Menon Venkataraman Joshi Gupta',
  ),
  culture(
    'Chidi Ngozi Kofi Ama Femi Adaeze Sipho Nomvula Tendai Wanjiru Abebe Makena',
    'Okonkwo Mensah Dlamini Mwangi Adeleke Nkosi Osei Chukwu Kamau Tesfaye Moyo Owusu',
  ),
  culture(
    'Yasmin Omar Leila Karim Salma Hassan Rania Bilal Dalia Samir Huda Ziad',
    'Khoury Al-Masri Haddad Nasser El-Sayed Mansour Rahman Darwish Benali Saleh Farouk Aziz',
  ),
  culture(
    'أحمد ليلى يوسف مريم خالد سارة عمر هند',
    'الخطيب حداد منصور السيد نجار العلي سليمان درويش',
  ),
  culture(
    'נועה יונתן תמר אורי מאיה איתן שירה דניאל',
    'כהן מזרחי פרץ ביטון אברהם פרידמן שפירא גולן',
  ),
  culture(
    'Jakub Zofia Ondřej Tereza Łukasz Małgorzata Miloš Jelena Katalin Bence Ștefan Ioana',
    'Nowák Kowalczyk Procházka Černý Wójcik Jovanović Szabó Kovács Popescu Ionescu Žižka Gombár',
  ),
  culture(
    'Дмитро Олена Иван Анна Сергей Мария Богдан Надія',
    'Коваленко Ткаченко Соколов Петренко Бондар Лисенко Мельник Кравец',
  ),
  culture(
    'Lars Freja Mikkel Åsa Björn Sigríður Aino Eero Kåre Ragnhild Jóhann Tuuli',
    'Østergaard Nyström Håkansson Mäkinen Þórsson Virtanen Bjørnstad Lindgren Kjær Sæther Laine Ek',
  ),
  culture(
    'Haruto Yui Sota Aoi Ren Sakura Minjun Seo-yeon Ji-ho Ha-eun Dae-jung Yuna',
    'Tanaka Suzuki Watanabe Nakamura Kim Park Choi Jung Kang Yamamoto Ito Saito',
  ),
  culture(
    'Thu Minh Linh Quang Hương Tuấn Mai Đức Budi Siti Dewi Rizky',
    'Nguyễn Trần Phạm Hoàng Vũ Đặng Santoso Wijaya Pratama Lê Bùi Hartono',
  ),
  culture(
    'Élodie Gaël Maëlle Théo Giulia Matteo João Inês Anaïs Zoë Jörg Käthe',
    'Lefèvre Moreau Gauthier Bianchi Ricci Gonçalves Araújo Brandão Müller Größmann Vandenberghe Peeters',
  ),
]
