import { namesOf } from "#identity";
import {
	allInstruments,
	checkDraft,
	type DraftOfWorkbook,
	type DraftWithText,
	discardDraft,
	draftOf,
	drafts,
	faultsOfText,
	type Instrument,
	largestText,
	printOf,
	publicationOf,
	publishDraft,
	publishedText,
	saveDraft,
	startDraft,
	textOfFile,
	textOfVersion,
	versionsOf,
} from "#instruments";
import {
	emptyForm,
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import { refused } from "#kernel/result.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { draftExamples as shown } from "./draft-examples.ts";
import { DraftPage, type DraftPageProps } from "./draft-page.tsx";
import { refusedAt } from "./draft-words.ts";
import { ManageInstrumentsPage } from "./manage-page.tsx";
import { NewDraftPage } from "./new-draft-page.tsx";
import { PreviewPage } from "./preview-page.tsx";
import { PublishPage } from "./publish-page.tsx";
import { faultsFound, sheetIn } from "./sheet-in.ts";

const may = "instruments.publish";
const list = "/kelola/instrumen";
const fresh = "/kelola/instrumen/baru";
const one = "/kelola/instrumen/:draft";
const preview = "/kelola/instrumen/:draft/pratinjau";
const yaml = "/kelola/instrumen/:draft/yaml";
const publication = "/kelola/instrumen/:draft/terbit";
const discard = "/kelola/instrumen/:draft/buang";

/** Writing instruments: draft, check, preview, publish. */
export const draftRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		trail: "none",
		handle: showList,
		examples: shown.list,
	},
	{
		method: "GET",
		path: fresh,
		may,
		trail: "none",
		handle: (ask) =>
			page(newPage(ask, filled({ dari: ask.query.get("dari") }))),
		examples: shown.fresh,
	},
	{
		method: "POST",
		path: fresh,
		may,
		trail: "instrument.draft-started",
		handle: start,
		examples: shown.start,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withDraft(ask, async (draft) => page(await draftPage(ask, draft))),
		examples: shown.one,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "instrument.draft-saved",
		handle: (ask) => withDraft(ask, (draft) => save(ask, draft)),
		examples: shown.save,
	},
	{
		method: "GET",
		path: preview,
		may,
		trail: "none",
		handle: (ask) =>
			withSound(ask, (draft, instrument) =>
				page(
					PreviewPage({
						view: ask.view,
						draft,
						instrument,
						kind: ask.query.get("jenis") ?? undefined,
						number: Number(ask.query.get("halaman")) || undefined,
					}),
				),
			),
		examples: shown.preview,
	},
	{
		method: "GET",
		path: yaml,
		may,
		trail: "none",
		handle: giveText,
		examples: shown.yaml,
	},
	{
		method: "GET",
		path: publication,
		may,
		trail: "none",
		handle: (ask) =>
			withSound(ask, (draft, instrument) =>
				page(publishPage(ask, draft, instrument, emptyForm)),
			),
		examples: shown.publication,
	},
	{
		method: "POST",
		path: publication,
		may,
		trail: "instrument.published",
		handle: (ask) => withSound(ask, publish(ask)),
		examples: shown.publish,
	},
	{
		method: "POST",
		path: discard,
		may,
		trail: "instrument.draft-discarded",
		handle: (ask) => withDraft(ask, (draft) => putAside(ask, draft)),
		examples: shown.discard,
	},
];

async function showList({ cx, view }: Ask<View>): Promise<Answer> {
	const all = await drafts(cx, view.lang);
	const published = allInstruments().map((instrument) => ({
		instrument,
		publication: publicationOf(instrument.id),
	}));
	const names = await namesOf(cx, [
		...all.map(({ byId }) => byId),
		...published.map(({ publication }) => publication?.byId ?? null),
	]);
	return page(ManageInstrumentsPage({ view, drafts: all, published, names }));
}

const newPage = (
	{ cx, view }: Ask<View>,
	state: FormState,
	{ faults, ruled }: Partial<DraftOfWorkbook> = {},
) =>
	NewDraftPage({
		view,
		state,
		...(faults ? { faults } : {}),
		...(ruled === undefined ? {} : { ruled }),
		instruments: allInstruments(),
		once: cx.newId(),
	});

async function start(ask: Ask<View>): Promise<Answer> {
	const state = formIn(ask.form);
	const again = (field: string, problem: Refusal, sheet?: DraftOfWorkbook) =>
		wrong(newPage(ask, withProblems(state, refusedAt(field, problem)), sheet));
	if (typedValue(state, "cara") === "lembar") {
		const sheet = await sheetIn(ask.form);
		if (!sheet.ok) return again("lembar", sheet.problem);
		const { text, faults } = sheet.value;
		if (text === null) return again("lembar", faultsFound(faults), sheet.value);
		const begun = await startDraft(ask.cx, { text });
		return begun.ok
			? seeOther(
					to(one, { draft: begun.value.id }),
					savedInWords(ask.view, begun.value),
				)
			: again("lembar", begun.problem);
	}
	if (typedValue(state, "cara") === "salin") {
		const from = typedValue(state, "dari");
		const begun = await startDraft(ask.cx, { from });
		return begun.ok
			? seeOther(
					to(one, { draft: begun.value.id }),
					ask.view.t("instruments.draft-copied"),
				)
			: again(
					"dari",
					from === "" ? { reason: "choose-instrument" } : begun.problem,
				);
	}
	const text = await textIn(ask.form);
	if (!text.ok) return again("berkas", text.problem);
	const begun = await startDraft(ask.cx, { text: text.value.text });
	if (!begun.ok) return again(text.value.field, begun.problem);
	return seeOther(
		to(one, { draft: begun.value.id }),
		savedInWords(ask.view, begun.value),
	);
}

/** What was sent: a file, if one was chosen, else what was typed. */
async function textIn(
	form: FormData,
): Promise<
	Result<{ readonly text: string; readonly field: "teks" | "berkas" }>
> {
	const file = form.get("berkas");
	if (!(file instanceof File) || file.size === 0) {
		const typed = form.get("teks");
		return {
			ok: true,
			value: { text: typeof typed === "string" ? typed : "", field: "teks" },
		};
	}
	// UTF-16 takes two bytes for a sign; what is larger need not be read at all.
	if (file.size > 2 * largestText)
		return refused("too-long", {
			size: Math.ceil(file.size / 1000),
			most: largestText / 1000,
		});
	const text = textOfFile(new Uint8Array(await file.arrayBuffer()));
	return text.ok
		? { ok: true, value: { text: text.value, field: "berkas" } }
		: text;
}

const savedInWords = (
	view: View,
	{ version, findings }: DraftWithText,
): string => view.t("instruments.draft-saved", { version, findings });

async function withDraft(
	ask: Ask<View>,
	handle: (draft: DraftWithText) => Promise<Answer>,
): Promise<Answer> {
	const draft = await draftOf(ask.cx, param(ask, "draft"));
	return draft ? handle(draft) : notFound;
}

/** A draft without findings; what has some is led back to them. */
const withSound = (
	ask: Ask<View>,
	handle: (
		draft: DraftWithText,
		instrument: Instrument,
	) => Answer | Promise<Answer>,
): Promise<Answer> =>
	withDraft(ask, async (draft) => {
		const { instrument } = checkDraft(draft.text, ask.lang);
		return instrument && draft.state === "open"
			? handle(draft, instrument)
			: seeOther(
					to(one, { draft: draft.id }),
					draft.state === "open"
						? ask.view.t("instruments.findings-first")
						: undefined,
				);
	});

async function draftPage(
	ask: Ask<View>,
	draft: DraftWithText,
	besides: Partial<
		Pick<DraftPageProps, "state" | "theirs" | "faults" | "ruled">
	> = {},
) {
	const { cx, view } = ask;
	const versions = await versionsOf(cx, draft.id);
	return DraftPage({
		view,
		draft,
		findings: checkDraft(draft.text, view.lang).findings,
		versions,
		names: await namesOf(cx, [draft.byId, ...versions.map(({ byId }) => byId)]),
		state: filled({ teks: draft.text }),
		once: cx.newId(),
		inSheets: faultsOfText(draft.text, view.lang),
		...besides,
	});
}

type Sent = Awaited<ReturnType<typeof textIn>> | Result<SheetText>;
interface SheetText {
	readonly text: string;
	readonly field: "lembar";
}

/** What was sent: a workbook, a file or a text. A workbook that is to be mended is answered at once. */
async function sentIn(
	ask: Ask<View>,
	draft: DraftWithText,
	{ typed }: FormState,
): Promise<{ readonly answer: Answer } | { readonly text: Sent }> {
	if (typed.cara?.[0] !== "lembar") return { text: await textIn(ask.form) };
	const sheet = await sheetIn(ask.form);
	const again = async (
		problem: Refusal,
		{ faults, ruled }: Partial<DraftOfWorkbook> = {},
	) => {
		const state = withProblems(
			{ ...formIn(ask.form), ...filled({ teks: draft.text }) },
			refusedAt("lembar", problem),
		);
		return {
			answer: wrong(await draftPage(ask, draft, { state, faults, ruled })),
		};
	};
	if (!sheet.ok) return again(sheet.problem);
	const { text, faults } = sheet.value;
	return text === null
		? again(faultsFound(faults), sheet.value)
		: { text: { ok: true, value: { text, field: "lembar" } } };
}

async function save(ask: Ask<View>, draft: DraftWithText): Promise<Answer> {
	const typed = formIn(ask.form);
	const sent = await sentIn(ask, draft, typed);
	if ("answer" in sent) return sent.answer;
	const { text } = sent;
	if (!text.ok) {
		const state = withProblems(typed, refusedAt("berkas", text.problem));
		return wrong(await draftPage(ask, draft, { state }));
	}
	const saved = await saveDraft(ask.cx, {
		draft: draft.id,
		text: text.value.text,
		seen: Number(typedValue(typed, "versi")),
	});
	if (saved.ok)
		return seeOther(
			to(one, { draft: draft.id }),
			savedInWords(ask.view, saved.value),
		);
	if (saved.problem.reason === "no-such-draft") return notFound;
	// An uploaded text is shown as if it had been typed: a browser would ask for the file again.
	const kept: FormState =
		text.value.field !== "teks" && saved.problem.reason === "changed-meanwhile"
			? { ...typed, typed: { ...typed.typed, teks: [text.value.text] } }
			: typed;
	const state = withProblems(
		kept,
		refusedAt(
			saved.problem.reason === "draft-is-closed" ? "" : text.value.field,
			{ reason: saved.problem.reason, ...aboutOf(saved.problem) },
		),
	);
	return wrong(
		await draftPage(ask, draft, {
			state,
			theirs: "theirs" in saved.problem ? saved.problem.theirs : undefined,
		}),
	);
}

const aboutOf = ({ about }: Refusal): Pick<Refusal, "about"> =>
	about ? { about } : {};

async function giveText(ask: Ask<View>): Promise<Answer> {
	const draft = await draftOf(ask.cx, param(ask, "draft"));
	if (!draft) return notFound;
	const version = Number(ask.query.get("versi") ?? draft.version);
	const text = await textOfVersion(ask.cx, draft.id, version);
	return text === null
		? notFound
		: {
				kind: "file",
				bytes: text,
				type: "application/yaml; charset=utf-8",
				name: `${draft.instrument || "rancangan"}-v${version}.yaml`,
			};
}

const publishPage = (
	{ cx, view }: Ask<View>,
	draft: DraftWithText,
	instrument: Instrument,
	state: FormState,
) =>
	PublishPage({
		view,
		draft,
		instrument,
		sha256: printOf(publishedText(draft.text)),
		state,
		once: cx.newId(),
	});

const publish =
	(ask: Ask<View>) =>
	async (draft: DraftWithText, instrument: Instrument): Promise<Answer> => {
		const state = formIn(ask.form);
		const published = await publishDraft(ask.cx, {
			draft: draft.id,
			seen: Number(typedValue(state, "versi")),
			reason: typedValue(state, "dasar"),
		});
		if (published.ok)
			return seeOther(
				to("/instrumen/:id", { id: published.value.id }),
				ask.view.t("instruments.publish-done"),
			);
		const field = published.problem.reason === "reason-missing" ? "dasar" : "";
		return wrong(
			publishPage(
				ask,
				draft,
				instrument,
				withProblems(state, refusedAt(field, published.problem)),
			),
		);
	};

async function putAside(ask: Ask<View>, draft: DraftWithText): Promise<Answer> {
	const discarded = await discardDraft(ask.cx, draft.id);
	if (discarded.ok)
		return seeOther(list, ask.view.t("instruments.draft-discarded-done"));
	const state = withProblems(
		filled({ teks: draft.text }),
		refusedAt("", discarded.problem),
	);
	return wrong(await draftPage(ask, draft, { state }));
}
