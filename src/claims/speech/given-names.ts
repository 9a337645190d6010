// Given names that are common across English-language news, for "he" and "she" only. Own compilation; a name that is
// given to women and men alike stands in neither list, and a name in neither fits both pronouns.

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const WOMEN = names(`
  mary anna ann anne maria elena olga natalia natasha irina svetlana tatiana yulia ekaterina katerina catherine katherine
  kate kathy karen susan linda barbara patricia jennifer jessica sarah sara emily emma olivia sophia sofia isabella mia
  charlotte amelia hannah rachel rebecca laura julia julie lisa michelle nicole stephanie melissa amanda megan heather
  elizabeth margaret dorothy helen nancy betty sandra donna carol ruth sharon deborah debbie hillary angela theresa
  teresa nicola ursula marine kamala nikki valerie loretta janet elaine claire clara
  alice jane janice joan joanne judith judy diane diana denise christine christina cristina kristen kirsten amy andrea
  fatima aisha leila layla zahra maryam noor priya indira lakshmi mei yuki keiko yoko ingrid astrid greta sigrid freya
  carmen lucia rosa paula monica marta ana beatriz gabriela daniela valentina camila francesca giulia chiara brigitte
  simone yvonne jacqueline gwen gwendolyn wendy tina gina tracy stacy tammy pamela martha marcia marsha phyllis rita
  bernadette bridget maureen eileen siobhan fiona heidi hilda helga petra ilse mira vera nina lena tanya siti dewi
`);

export const MEN = names(`
  john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven steve stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey jeff gary
  nicholas eric jonathan larry justin scott brandon benjamin ben samuel sam gregory greg frank raymond patrick jack
  dennis jerry tyler aaron jose adam nathan henry zachary douglas doug peter kyle walter harold jeremy carl keith roger
  gerald arthur lawrence christian sean austin bill bob mike tom tim joe jim dan dave ted fred rick ron don ken phil
  bernie vladimir dmitry dmitri sergei sergey igor oleg ivan yuri viktor mikhail alexei aleksei andrei andriy
  boris pavel maksim anton konstantin vyacheslav denis ilya mykhailo oleksiy volodymyr valery anatoly nikolai roman
  mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim mahmoud mustafa yusuf khalid abdul abdullah hamid
  emmanuel francois jean pierre jacques michel laurent luc philippe olivier antoine guillaume klaus hans
  heinrich karl otto wolfgang jurgen juergen dieter franz fritz angus hamish ian colin graham neil nigel simon stuart
  trevor clive rupert oliver luke liam noah ethan mason logan carlos juan miguel luis pedro jorge manuel antonio
  francisco javier diego fernando pablo raul rafael mario marco giovanni giuseppe paolo roberto silvio matteo luigi
  hiroshi takashi kenji shinzo akira li wei jun rajesh rahul narendra sanjay arjun vikram amit sunil anil imran nawaz
  joko budi agus ivo mitch marco rand lindsey chuck rex corey paul barney harry
`);
