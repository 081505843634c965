import {
	emptyForm,
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Refusal, type Result, refused } from "#kernel/result.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitBySlug } from "#units";
import {
	type Case,
	type Complaint,
	caseOf,
	handOver,
	hasEnded,
	merge,
	officesToReceive,
	redirect as redirectOutside,
	refuse as refuseWithGround,
	transfer as transferTo,
} from "../../index.ts";
import { keyOf, nextOf, problem, versionIn } from "./case-deeds.ts";
import {
	type EndPageProps,
	HandOverPage,
	MergePage,
	RedirectPage,
	RefusePage,
	TransferPage,
} from "./end-pages.tsx";

type Page = (props: EndPageProps) => ReturnType<typeof RedirectPage>;

/** A page of its own for what ends it: only where the state lets it be done. */
export const askToEnd =
	(move: "redirect" | "refuse" | "hand-over", Shown: Page) =>
	({ cx, view }: Ask<View>, found: Case): Answer =>
		found.can.includes(move)
			? page(Shown({ ...found, view, state: emptyForm, once: cx.newId() }))
			: notFound;

export async function redirect(ask: Ask<View>, found: Case): Promise<Answer> {
	const state = formIn(ask.form);
	const body = typedValue(state, "lembaga");
	const reach = typedValue(state, "cara");
	const done = await redirectOutside(ask.cx, keyOf(found), versionIn(state), {
		body,
		reach,
		words: typedValue(state, "alasan"),
	});
	return after(ask, found, RedirectPage, state, done, "redirected", (reason) =>
		/line/.test(reason)
			? problem(isLine(body) ? "cara" : "lembaga", reason)
			: problem("alasan", reason),
	);
}

export async function refuse(ask: Ask<View>, found: Case): Promise<Answer> {
	const state = formIn(ask.form);
	const article = typedValue(state, "pasal");
	const done = await refuseWithGround(ask.cx, keyOf(found), versionIn(state), {
		regulation: typedValue(state, "peraturan"),
		article,
		words: typedValue(state, "alasan"),
	});
	return after(ask, found, RefusePage, state, done, "refused", (reason) =>
		/line/.test(reason)
			? problem("peraturan", reason)
			: problem(article.trim() === "" ? "pasal" : "alasan", reason),
	);
}

/** Where nobody is asked just now. */
export const askToMerge = ({ cx, view }: Ask<View>, found: Case): Answer =>
	found.complaint.state === "waiting" || hasEnded(found.complaint.state)
		? notFound
		: page(MergePage({ ...found, view, state: emptyForm, once: cx.newId() }));

export async function mergeIt(ask: Ask<View>, found: Case): Promise<Answer> {
	const state = formIn(ask.form);
	const ref = typedValue(state, "nomor").toUpperCase().replaceAll(/\s/g, "");
	const done = await merge(ask.cx, keyOf(found), versionIn(state), ref);
	return after(ask, found, MergePage, state, done, "merged", (reason) =>
		problem(reason === "changed-meanwhile" ? "" : "nomor", reason),
	);
}

const isLine = (text: string): boolean =>
	text.trim() !== "" && text.trim().length <= 200;

async function after(
	ask: Ask<View>,
	found: Case,
	Shown: Page,
	state: FormState,
	done: Result<Complaint, Refusal>,
	says: "redirected" | "refused" | "merged",
	problemFor: (reason: string) => FieldProblem,
): Promise<Answer> {
	if (done.ok) return nextOf(ask, found, done.value, says);
	const { reason } = done.problem;
	const now = await caseOf(ask.cx, keyOf(found));
	if (reason === "not-found" || !now) return notFound;
	return wrong(
		Shown({
			...now,
			view: ask.view,
			state: withProblems(state, problemFor(reason)),
			once: ask.cx.newId(),
		}),
	);
}

/** Afterwards there is nothing here to look at. */
export async function handItOver(ask: Ask<View>, found: Case): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await handOver(ask.cx, keyOf(found), versionIn(state));
	if (done.ok)
		return seeOther(
			to("/pengaduan/meja", {}),
			ask.view.t("complaints.done.handed-over"),
		);
	const { reason } = done.problem;
	const now = await caseOf(ask.cx, keyOf(found));
	if (reason === "not-found" || !now) return notFound;
	return wrong(
		HandOverPage({
			...now,
			view: ask.view,
			state: withProblems(state, problem("", reason)),
			once: ask.cx.newId(),
		}),
	);
}

/** The page on which another office is chosen. */
export async function askToTransfer(
	ask: Ask<View>,
	found: Case,
	state: FormState = emptyForm,
): Promise<Answer> {
	if (!found.can.includes("transfer")) return notFound;
	const { cx, view, query } = ask;
	const q = (query.get("q") ?? "").trim().slice(0, 200);
	const chosen = await unitBySlug(cx, typedValue(state, "kantor"));
	const offered = await officesToReceive(cx, found.complaint, q);
	// What was chosen from a search stays in the list when something else is to be mended.
	const kept = chosen
		? await officesToReceive(cx, found.complaint, chosen.name)
		: [];
	const html = TransferPage({
		...found,
		view,
		state,
		once: cx.newId(),
		q,
		found: [
			...offered,
			...kept.filter(
				({ id }) =>
					id === chosen?.id && !offered.some((office) => office.id === id),
			),
		],
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

export async function transfer(ask: Ask<View>, found: Case): Promise<Answer> {
	const state = formIn(ask.form);
	const office = await unitBySlug(ask.cx, typedValue(state, "kantor"));
	const done = office
		? await transferTo(ask.cx, keyOf(found), versionIn(state), {
				officeId: office.id,
				words: typedValue(state, "alasan"),
			})
		: refused("nobody-there");
	if (done.ok) return nextOf(ask, found, done.value, "transferred");
	const { reason } = done.problem;
	const now = await caseOf(ask.cx, keyOf(found));
	if (reason === "not-found" || !now) return notFound;
	return askToTransfer(
		ask,
		now,
		withProblems(
			state,
			/office|nobody/.test(reason)
				? problem("kantor", "no-office")
				: problem(reason === "moved-once" ? "kantor" : "alasan", reason),
		),
	);
}
