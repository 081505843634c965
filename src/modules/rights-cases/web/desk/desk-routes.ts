import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import {
	askIdentity,
	declare,
	handItOn,
	message,
	move,
	name,
	note,
} from "./deeds.ts";
import { deskExamples as shown } from "./desk-examples.ts";
import { askForCode, giveCode } from "./new-code.ts";
import { giveItBack, giveOn, reply } from "./office-deeds.ts";
import { readIdentities, showCase, showList } from "./show-case.ts";
import { showFile } from "./show-file.ts";
import { givePdf, send, showLetter } from "./show-letter.ts";
import { giveMinutes, keepMinutes, showMinutes } from "./show-minutes.ts";

const path = "/ruang/meja/:unit/:id";
/** Whoever receives or examines. Which cases are theirs is asked with their key. */
const may = "rights.receive, rights.examine";

const deed = (
	at: string,
	trail: string,
	handle: Route<View>["handle"],
	examples: Route<View>["examples"],
): Route<View> => ({
	method: "POST",
	path: `${path}/${at}`,
	may,
	trail,
	handle,
	examples,
});

/** What lies ready for whoever looks, and what they do with it. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/ruang/meja",
		may,
		trail: "none",
		handle: showList,
		examples: shown.list,
	},
	{
		method: "GET",
		path,
		may,
		trail: "rights-case.opened",
		handle: (ask) => showCase(ask),
		examples: shown.case,
	},
	{
		method: "GET",
		path: `${path}/berkas/:file`,
		may,
		trail: "rights-case.file-opened",
		handle: showFile,
		examples: shown.file,
	},
	{
		method: "GET",
		path: `${path}/surat/:kind`,
		may,
		trail: "rights-case.opened",
		handle: showLetter,
		examples: shown.letter,
	},
	deed("surat/:kind", "rights-case.letter", send, shown.send),
	{
		method: "GET",
		path: `${path}/surat/:kind/:piece`,
		may,
		trail: "rights-case.opened",
		handle: givePdf,
		examples: shown.pdf,
	},
	{
		method: "GET",
		path: `${path}/rapat`,
		may,
		trail: "rights-case.opened",
		handle: showMinutes,
		examples: shown.minutes,
	},
	deed("rapat", "rights-case.minuted", keepMinutes, shown.keepMinutes),
	{
		method: "GET",
		path: `${path}/rapat/:piece`,
		may,
		trail: "rights-case.opened",
		handle: giveMinutes,
		examples: shown.minutesPdf,
	},
	deed("jawaban", "rights-case.replied", reply, shown.reply),
	deed("delegasi", "rights-case.delegated", giveOn, shown.delegate),
	deed("kembalikan", "rights-case.moved", giveItBack, shown.giveBack),
	deed("langkah", "rights-case.moved", move, shown.move),
	deed("pesan", "rights-case.said", message, shown.message),
	deed("catatan", "rights-case.noted", note, shown.note),
	deed("serahkan", "rights-case.handed-on", handItOn, shown.handOn),
	deed("dekat", "rights-case.concerned", name, shown.name),
	deed("lepas", "rights-case.conflict-declared", declare, shown.declare),
	deed("kode", "rights-case.code-asked", askForCode, shown.askCode),
	deed("kode/beri", "rights-case.code-given", giveCode, shown.giveCode),
	deed("siapa", "rights-case.identity-asked", askIdentity, shown.identity),
	deed(
		"siapa/baca",
		"rights-case.identity-read",
		readIdentities,
		shown.readIdentity,
	),
];
