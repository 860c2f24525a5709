// Countries by their ISO 3166 codes, as on passports, and by the names that people write in English, Spanish, French,
// and Portuguese: lowercase, without accents and punctuation. Territories are not included, since the country to which
// they belong issues the passport.

/** A line for each country: its two-letter code, its three-letter code, and its names. */
export const countryNames = `
ad and andorra|andorre
ae are united arab emirates|emiratos arabes unidos|emirats arabes unis|emirados arabes unidos|uae|u a e
af afg afghanistan|afganistan|afeganistao|islamic republic of afghanistan
ag atg antigua barbuda|antigua y barbuda|antigua et barbuda|antigua e barbuda
al alb albania|albanie
am arm armenia|armenie
ao ago angola
ar arg argentina|argentine
at aut austria|autriche
au aus australia|australie
az aze azerbaijan|azerbaiyan|azerbaidjan|azerbaijao
ba bih bosnia herzegovina|bosnia y herzegovina|bosnie herzegovine|bosnia e herzegovina|bosnia
bb brb barbados|barbade
bd bgd bangladesh|banglades
be bel belgium|belgica|belgique
bf bfa burkina faso|burquina faso
bg bgr bulgaria|bulgarie
bh bhr bahrain|barein|bahrein
bi bdi burundi
bj ben benin
bn brn brunei|brunei darussalam
bo bol bolivia|bolivie|plurinational state of bolivia
br bra brazil|brasil|bresil
bs bhs bahamas
bt btn bhutan|butan|bhoutan|butao
bw bwa botswana|botsuana
by blr belarus|bielorrusia|bielorussie|bielorrussia|republic of belarus
bz blz belize|belice
ca can canada
cd cod congo kinshasa|republica democratica del congo|drc|d r c|dr congo|democratic republic of congo|democratic republic of the congo|congo drc|zaire
cf caf central african republic|republica centroafricana|republique centrafricaine|republica centro africana|car
cg cog congo brazzaville|republica do congo|republic of congo|congo republic|republic of the congo
ch che switzerland|suiza|suisse|suica
ci civ cote d ivoire|costa do marfim|ivory coast|costa de marfil
cl chl chile|chili
cm cmr cameroon|camerun|cameroun|camaroes
cn chn china|chine|prc|p r c|peoples republic of china|people s republic of china|republica popular china|mainland china
co col colombia|colombie
cr cri costa rica
cu cub cuba|republic of cuba
cv cpv cape verde|cabo verde|cap vert
cy cyp cyprus|chipre|chypre
cz cze czechia|chequia|tchequie|tchequia|czech republic|republica checa
de deu germany|alemania|allemagne|alemanha|d|federal republic of germany
dj dji djibouti|yibuti|djibuti
dk dnk denmark|dinamarca|danemark
dm dma dominica|dominique
do dom dominican republic|republica dominicana|republique dominicaine|rep dominicana
dz dza algeria|argelia|algerie
ec ecu ecuador|equateur|equador
ee est estonia|estonie
eg egy egypt|egipto|egypte|egito|arab republic of egypt
er eri eritrea|erythree|eritreia
es esp spain|espana|espagne|espanha
et eth ethiopia|etiopia|ethiopie
fi fin finland|finlandia|finlande
fj fji fiji|fiyi|fidji
fm fsm micronesia|micronesie|federated states of micronesia
fr fra france|francia|franca
ga gab gabon|gabao
gb gbr united kingdom|reino unido|royaume uni|uk|u k|gbd|great britain|britain|england|scotland|wales|northern ireland|gran bretana|inglaterra|united kingdom of great britain and northern ireland
gd grd grenada|granada|grenade
ge geo georgia|georgie
gh gha ghana|gana
gm gmb gambia|gambie
gn gin guinea|guinee|guine
gq gnq equatorial guinea|guinea ecuatorial|guinee equatoriale|guine equatorial
gr grc greece|grecia|grece
gt gtm guatemala|republic of guatemala|republica de guatemala
gw gnb guinea bissau|guinea bisau|guinee bissau|guine bissau
gy guy guyana|guiana
hn hnd honduras
hr hrv croatia|croacia|croatie
ht hti haiti|republic of haiti
hu hun hungary|hungria|hongrie
id idn indonesia|indonesie
ie irl ireland|irlanda|irlande
il isr israel
in ind india|inde
iq irq iraq|irak|iraque
ir irn iran|ira|islamic republic of iran|iran islamic republic of
is isl iceland|islandia|islande
it ita italy|italia|italie
jm jam jamaica|jamaique
jo jor jordan|jordania|jordanie
jp jpn japan|japon|japao
ke ken kenya|kenia|quenia
kg kgz kyrgyzstan|kirguistan|kirghizstan|quirguistao
kh khm cambodia|camboya|cambodge|camboja
ki kir kiribati|quiribati
km com comoros|comoras|comores
kn kna st kitts nevis|san cristobal y nieves|saint christophe et nieves|sao cristovao e nevis|saint kitts and nevis
kp prk north korea|corea del norte|coree du nord|coreia do norte|dprk|democratic people s republic of korea|democratic peoples republic of korea
kr kor south korea|corea del sur|coree du sud|coreia do sul|republic of korea|rok
kw kwt kuwait|koweit
kz kaz kazakhstan|kazajistan|cazaquistao
la lao laos|lao pdr|lao people s democratic republic|lao people s dem rep
lb lbn lebanon|libano|liban
lc lca st lucia|santa lucia|sainte lucie|saint lucia
li lie liechtenstein
lk lka sri lanka
lr lbr liberia
ls lso lesotho|lesoto
lt ltu lithuania|lituania|lituanie
lu lux luxembourg|luxemburgo
lv lva latvia|letonia|lettonie
ly lby libya|libia|libye
ma mar morocco|marruecos|maroc|marrocos
mc mco monaco
md mda moldova|moldavia|moldavie|republic of moldova
me mne montenegro
mg mdg madagascar
mh mhl marshall islands|islas marshall|iles marshall|ilhas marshall
mk mkd north macedonia|macedonia del norte|macedoine du nord|macedonia do norte|macedonia|former yugoslav republic of macedonia
ml mli mali
mm mmr mianmar birmania|burma|myanmar|birmania|union of myanmar
mn mng mongolia|mongolie
mr mrt mauritania|mauritanie
mt mlt malta|malte
mu mus mauritius|mauricio|maurice
mv mdv maldives|maldivas
mw mwi malawi|malaui
mx mex mexico|mexique|united mexican states|estados unidos mexicanos
my mys malaysia|malasia|malaisie
mz moz mozambique|mocambique
na nam namibia|namibie
ne ner niger
ng nga nigeria
ni nic nicaragua
nl nld netherlands|paises bajos|pays bas|paises baixos|holland|holanda
no nor norway|noruega|norvege
np npl nepal
nr nru nauru
nz nzl new zealand|nueva zelanda|nouvelle zelande|nova zelandia
om omn oman|oma
pa pan panama
pe per peru|perou
pg png papua new guinea|papua nueva guinea|papouasie nouvelle guinee|papua nova guine
ph phl philippines|filipinas|republic of the philippines
pk pak pakistan|paquistao|islamic republic of pakistan
pl pol poland|polonia|pologne
ps pse palestinian territories|territorios palestinos|territoires palestiniens|palestine|state of palestine|west bank|gaza|palestinian authority|palestina
pt prt portugal
pw plw palau|palaos
py pry paraguay|paraguai
qa qat qatar|catar
ro rou romania|rumania|roumanie|romenia
rs srb serbia|serbie|servia
ru rus russia|rusia|russie|russian federation|federacion de rusia|federacion rusa
rw rwa rwanda|ruanda
sa sau saudi arabia|arabia saudi|arabie saoudite|arabia saudita|kingdom of saudi arabia|ksa
sb slb solomon islands|islas salomon|iles salomon|ilhas salomao
sc syc seychelles|seicheles
sd sdn sudan|soudan|sudao
se swe sweden|suecia|suede
sg sgp singapore|singapur|singapour|singapura
si svn slovenia|eslovenia|slovenie
sk svk slovakia|eslovaquia|slovaquie
sl sle sierra leone|sierra leona|serra leoa
sm smr san marino|saint marin
sn sen senegal
so som somalia|somalie
sr sur suriname|surinam
ss ssd south sudan|sudan del sur|soudan du sud|sudao do sul|republic of south sudan
st stp sao tome principe|santo tome y principe|sao tome et principe|sao tome e principe
sv slv el salvador|salvador
sy syr syria|siria|syrie|syrian arab republic
sz swz eswatini|esuatini|essuatini|swaziland
td tcd chad|tchad|chade
tg tgo togo
th tha thailand|tailandia|thailande
tj tjk tajikistan|tayikistan|tadjikistan|tadjiquistao
tl tls timor leste|timor oriental|east timor
tm tkm turkmenistan|turcomenistao
tn tun tunisia|tunez|tunisie
to ton tonga
tr tur turkiye|turquia|turquie|turkey
tt tto trinidad tobago|trinidad y tobago|trinite et tobago|trinidad e tobago|trinidad
tv tuv tuvalu
tw twn taiwan|republic of china|taiwan province of china|roc
tz tza tanzania|tanzanie|united republic of tanzania
ua ukr ukraine|ucrania|republic of ukraine
ug uga uganda|ouganda
us usa united states|estados unidos|etats unis|u s|u s a|united states of america|america|estados unidos de america|eeuu|ee uu|e u a
uy ury uruguay|uruguai
uz uzb uzbekistan|ouzbekistan|uzbequistao
va vat vatican city|ciudad del vaticano|etat de la cite du vatican|cidade do vaticano|holy see|vatican
vc vct st vincent grenadines|san vicente y las granadinas|saint vincent et les grenadines|sao vicente e granadinas|saint vincent and the grenadines
ve ven venezuela|bolivarian republic of venezuela|republica bolivariana de venezuela
vn vnm vietnam|viet nam|vietna|socialist republic of vietnam|socialist republic of viet nam
vu vut vanuatu
ws wsm samoa
xk xkx kosovo
ye yem yemen|iemen|republic of yemen
za zaf south africa|sudafrica|afrique du sud|africa do sul|republic of south africa
zm zmb zambia|zambie
zw zwe zimbabwe|zimbabue
`;
