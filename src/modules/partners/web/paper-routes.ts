import { type FormState, formIn } from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Agreement,
	type LaterKind,
	ownAgreement,
	signPaper,
	wholeAgreement,
} from "../index.ts";
import { paperExamples as shown } from "./examples.ts";
import {
	isFaster,
	paperForm,
	refusedAs,
	revisionIn,
	typedPaper,
} from "./form-words.ts";
import { PaperPage, type PaperWord, paperWords } from "./paper-page.tsx";
import { withAgreement } from "./with-agreement.ts";

const may = "actions.keep";
const one = "/mitra/meja/:unit/:agreement";

const trails = {
	perubahan: "agreement.amended",
	perpanjangan: "agreement.extended",
	pengakhiran: "agreement.ended",
} as const satisfies Record<PaperWord, string>;

/** What is signed later, each kind at an address of its own. */
export const paperRoutes: readonly Route<View>[] = (
	Object.keys(paperWords) as PaperWord[]
).flatMap((word): Route<View>[] => [
	{
		method: "GET",
		path: `${one}/${word}`,
		may,
		trail: "none",
		handle: (ask) =>
			withAgreement(ask, async (unit, agreement) =>
				agreement.state === "published"
					? draw(ask, unit, agreement, word, await formOf(ask, agreement))
					: seeOther(addressOf(unit, agreement)),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path: `${one}/${word}`,
		may,
		trail: trails[word],
		handle: (ask) =>
			withAgreement(ask, (unit, agreement) => sign(ask, unit, agreement, word)),
		examples: shown.sign[word],
	},
]);

const addressOf = (unit: Unit, { id }: Agreement): string =>
	to(one, { unit: unit.slug, agreement: id });

const formOf = async ({ cx }: Ask<View>, agreement: Agreement) =>
	paperForm(agreement, (await wholeAgreement(cx, agreement)).papers.at(-1));

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	agreement: Agreement,
	word: PaperWord,
	state: FormState,
	faster = false,
): Promise<Answer> {
	const html = PaperPage({
		...(await wholeAgreement(cx, agreement)),
		view,
		unit,
		word,
		provinces: await provincesAt(cx, dayOf(cx.now)),
		faster,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

const doneOf: Readonly<
	Record<
		LaterKind,
		| "partners.done.amendment"
		| "partners.done.extension"
		| "partners.done.ending"
	>
> = {
	amendment: "partners.done.amendment",
	extension: "partners.done.extension",
	ending: "partners.done.ending",
};

async function sign(
	ask: Ask<View>,
	unit: Unit,
	agreement: Agreement,
	word: PaperWord,
): Promise<Answer> {
	const state = formIn(ask.form);
	const kind = paperWords[word];
	const done = await signPaper(
		ask.cx,
		agreement,
		revisionIn(state),
		kind,
		typedPaper(state),
	);
	if (done.ok)
		return seeOther(addressOf(unit, agreement), ask.view.t(doneOf[kind]));
	const stands = (await ownAgreement(ask.cx, unit, agreement.id)) ?? agreement;
	return draw(
		ask,
		unit,
		stands,
		word,
		refusedAs(state, done.problem),
		isFaster(done.problem),
	);
}
