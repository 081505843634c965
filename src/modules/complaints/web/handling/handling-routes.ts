import type { Answer } from "#platform/http/answer.ts";
import type { Ask, Example, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import type { Case } from "../../index.ts";
import { followUpExamples } from "../follow-ups/follow-up-examples.ts";
import { tagExamples } from "../learning/tag-examples.ts";
import {
	accuse,
	answer,
	askQuestion,
	begin,
	check,
	contact,
	correctFound,
	decide,
	dispose,
	followUp,
	note,
	tag,
	verify,
} from "./case-deeds.ts";
import {
	askToEnd,
	askToMerge,
	askToTransfer,
	handItOver,
	mergeIt,
	redirect,
	refuse,
	transfer,
} from "./end-deeds.tsx";
import { HandOverPage, RedirectPage, RefusePage } from "./end-pages.tsx";
import { handlingExamples as shown } from "./handling-examples.ts";
import { askToRate, rateHere } from "./rating.tsx";
import { showCase } from "./show-case.tsx";
import { withCase } from "./with-case.ts";

const one = "/pengaduan/meja/:unit/:id";
const may = "complaints.handle, complaints.oversee";

type Then = (ask: Ask<View>, found: Case) => Promise<Answer> | Answer;

const row = (
	method: Route<View>["method"],
	path: string,
	trail: string,
	then: Then,
	examples: readonly Example[],
): Route<View> => ({
	method,
	path,
	may,
	trail,
	handle: (ask) => withCase(ask, (found) => then(ask, found)),
	examples,
});

/** A complaint for whoever handles it, and what they do. Who may not know of it hears that there is none. */
export const handlingRoutes: readonly Route<View>[] = [
	row("GET", one, "none", (ask, found) => showCase(ask, found), shown.one),
	row("POST", `${one}/pemeriksaan`, "complaint.verified", verify, shown.verify),
	row("POST", `${one}/disposisi`, "complaint.disposed", dispose, shown.dispose),
	row("POST", `${one}/pengerjaan`, "complaint.begun", begin, shown.begin),
	row("POST", `${one}/pertanyaan`, "complaint.asked", askQuestion, shown.ask),
	row("POST", `${one}/jawaban`, "complaint.answered", answer, shown.answer),
	row(
		"POST",
		`${one}/putusan`,
		"complaint.objection-decided",
		decide,
		shown.decide,
	),
	row("POST", `${one}/catatan`, "complaint.noted", note, shown.note),
	row(
		"POST",
		`${one}/terlapor`,
		"complaint.accused-named",
		accuse,
		shown.accuse,
	),
	row("POST", `${one}/tanda`, "complaint.tagged", tag, tagExamples),
	row(
		"POST",
		`${one}/tindak-lanjut`,
		"complaint.follow-up-opened",
		followUp,
		followUpExamples,
	),
	row("POST", `${one}/uji`, "complaint.closing-checked", check, shown.check),
	row(
		"POST",
		`${one}/uji/ralat`,
		"complaint.check-corrected",
		correctFound,
		shown.correctCheck,
	),
	row(
		"POST",
		`${one}/kontak`,
		"complaint.contact-opened",
		contact,
		shown.contact,
	),
	row(
		"GET",
		`${one}/pelimpahan`,
		"none",
		(ask, found) => askToTransfer(ask, found),
		shown.askToTransfer,
	),
	row(
		"POST",
		`${one}/pelimpahan`,
		"complaint.transferred",
		transfer,
		shown.transfer,
	),
	row(
		"GET",
		`${one}/pengalihan`,
		"none",
		askToEnd("redirect", RedirectPage),
		shown.askToRedirect,
	),
	row(
		"POST",
		`${one}/pengalihan`,
		"complaint.redirected",
		redirect,
		shown.redirect,
	),
	row(
		"GET",
		`${one}/penolakan`,
		"none",
		askToEnd("refuse", RefusePage),
		shown.askToRefuse,
	),
	row("POST", `${one}/penolakan`, "complaint.refused", refuse, shown.refuse),
	row(
		"GET",
		`${one}/penyerahan`,
		"none",
		askToEnd("hand-over", HandOverPage),
		shown.askToHandOver,
	),
	row(
		"POST",
		`${one}/penyerahan`,
		"complaint.handed-over",
		handItOver,
		shown.handOver,
	),
	row(
		"GET",
		`${one}/penggabungan`,
		"none",
		(ask, found) => askToMerge(ask, found),
		shown.askToMerge,
	),
	row("POST", `${one}/penggabungan`, "complaint.merged", mergeIt, shown.merge),
	row("GET", `${one}/penilaian`, "none", askToRate, shown.askToRate),
	row(
		"POST",
		`${one}/penilaian`,
		"complaint.rated-at-desk",
		rateHere,
		shown.rate,
	),
];
