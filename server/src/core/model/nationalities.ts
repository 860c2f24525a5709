// What citizens of a country are called, in English and, where Spanish, French, or Portuguese is spoken, in that
// language: lowercase, without accents. Words for citizens of two countries (Dominican, Congolese, Korean, Guinean) are
// left out.

/** A line for each country: its ISO 3166 code, and the words. */
export const nationalities = `
ad andorran
ae emirati|emirian
af afghan|afghani
ag antiguan|barbudan|antiguan and barbudan
al albanian
am armenian
ao angolan|angolano|angolana
ar argentine|argentinian|argentinean|argentino|argentina
at austrian
au australian
az azerbaijani|azeri
ba bosnian|bosnian herzegovinian|bosnian and herzegovinian
bb barbadian|bajan
bd bangladeshi
be belgian|belge
bf burkinabe
bg bulgarian
bh bahraini
bi burundian|burundais|burundaise
bj beninese|beninois|beninoise
bn bruneian
bo bolivian|boliviano|boliviana
br brazilian|brasileiro|brasileira|brasileno|brasilena
bs bahamian
bt bhutanese
bw motswana|botswanan|batswana
by belarusian|belarussian|byelorussian
bz belizean|beliceno|belicena
ca canadian
cf central african
ch swiss
ci ivorian|ivoirien|ivoirienne
cl chilean|chileno|chilena
cm cameroonian|camerounais|camerounaise
cn chinese
co colombian|colombiano|colombiana
cr costa rican|costarricense
cu cuban|cubano|cubana
cv cape verdean|cabo verdean|cabo verdiano|cabo verdiana
cy cypriot
cz czech
de german
dj djiboutian
dk danish
dz algerian|algerien|algerienne
ec ecuadorian|ecuadorean|ecuatoriano|ecuatoriana
ee estonian
eg egyptian
er eritrean
es spanish|espanol|espanola
et ethiopian
fi finnish
fj fijian
fm micronesian
fr french|francais|francaise
ga gabonese|gabonais|gabonaise
gb british
gd grenadian
ge georgian
gh ghanaian
gm gambian
gq equatorial guinean|equatoguinean|ecuatoguineano|ecuatoguineana
gr greek
gt guatemalan|guatemalteco|guatemalteca
gw bissau guinean|guinea bissauan
gy guyanese
hn honduran|hondureno|hondurena
hr croatian
ht haitian|haitien|haitienne|haitiano|haitiana
hu hungarian
id indonesian
ie irish
il israeli
in indian
iq iraqi
ir iranian
is icelandic
it italian
jm jamaican
jo jordanian
jp japanese
ke kenyan
kg kyrgyz|kyrgyzstani|kirghiz
kh cambodian
ki i kiribati
km comorian
kn kittitian|nevisian|kittitian and nevisian
kp north korean
kr south korean
kw kuwaiti
kz kazakh|kazakhstani
la lao|laotian
lb lebanese
lc saint lucian|st lucian
li liechtensteiner
lk sri lankan
lr liberian
ls basotho|mosotho|lesothan
lt lithuanian
lu luxembourgish|luxembourger
lv latvian
ly libyan
ma moroccan
mc monegasque|monacan
md moldovan
me montenegrin
mg malagasy|madagascan
mh marshallese
mk macedonian|north macedonian
ml malian
mm burmese|myanma
mn mongolian
mr mauritanian
mt maltese
mu mauritian
mv maldivian
mw malawian
mx mexican|mexicano|mexicana
my malaysian
mz mozambican|mocambicano|mocambicana
na namibian
ne nigerien
ng nigerian
ni nicaraguan|nicaraguense
nl dutch
no norwegian
np nepali|nepalese
nr nauruan
nz new zealander|new zealand
om omani
pa panamanian|panameno|panamena
pe peruvian|peruano|peruana
pg papua new guinean
ph filipino|filipina|philippine
pk pakistani
pl polish
pt portuguese|portugues|portuguesa
pw palauan
py paraguayan|paraguayo|paraguaya
qa qatari
ro romanian
rs serbian
ru russian
rw rwandan|rwandais|rwandaise
sa saudi|saudi arabian
sb solomon islander
sc seychellois|seychelloise
sd sudanese
se swedish
sg singaporean
si slovenian|slovene
sk slovak
sl sierra leonean
sm sammarinese
sn senegalese|senegalais|senegalaise
so somali|somalian
sr surinamese
ss south sudanese
st sao tomean
sv salvadoran|salvadorian|salvadorean|salvadoreno|salvadorena
sy syrian
sz swazi
td chadian|tchadien|tchadienne
tg togolese|togolais|togolaise
th thai
tj tajik|tajikistani
tl timorese|east timorese
tm turkmen
tn tunisian|tunisien|tunisienne
to tongan
tr turkish
tt trinidadian|tobagonian|trinidadian and tobagonian
tv tuvaluan
tz tanzanian
ua ukrainian
ug ugandan
us american|estadounidense
uy uruguayan|uruguayo|uruguaya
uz uzbek|uzbekistani
vc vincentian
ve venezuelan|venezolano|venezolana
vn vietnamese
vu ni vanuatu
ye yemeni|yemenite
za south african
zm zambian
zw zimbabwean
`;
