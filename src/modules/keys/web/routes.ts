import { z } from "zod";
import { hasOwnPassword, limits, ownPath, proveAgainPath } from "#identity";
import { holds } from "#kernel/actor.ts";
import {
	emptyForm,
	type FormState,
	readForm,
	withProblems,
} from "#kernel/form.ts";
import type { Result } from "#kernel/result.ts";
import {
	admitCustodian,
	type BeforeGiving,
	type BrowserKey,
	custodiansToday,
	giveOfficeKey,
	type KeyRefusal,
	lockAgain,
	makeOwnKey,
	myOffices,
	openOwnKey,
	openUntil,
	personKeysOf,
	relockOwnKey,
	rightsWithKeys,
	takeBackOfficeKey,
} from "#keys";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { keyExamples as shown } from "./examples.ts";
import {
	browserKeyGone,
	browserKeyIn,
	keepBrowserKey,
	unlockedIn,
} from "./key-cookie.ts";
import { KeyPage, type Mine } from "./key-page.tsx";

const path = "/ruang/kunci";
const may = rightsWithKeys.join(", ");

const required = (says: string) => z.string(says).min(1, says);
const ToOpen = z.object({ pembuka: required("keys.missing.secret") });
const ByPassword = z.object({ sandi: required("keys.missing.password") });
const ByPassphrase = z
	.object({
		frasa: required("keys.missing.passphrase"),
		ulang: required("keys.missing.again"),
		bukti: z.string().default(""),
	})
	.refine(({ frasa, ulang }) => frasa === ulang, {
		path: ["ulang"],
		error: "keys.wrong.not-the-same",
	});
const ToRelock = z.object({
	lama: required("keys.missing.old"),
	kini: required("keys.missing.new"),
});

/** `/ruang/kunci`: one's own key, and that of one's office. */
export const keysRoutes = ({
	beforeGiving,
}: {
	/** What is put out of reach of whoever is given the key of an office. */
	readonly beforeGiving: BeforeGiving;
}): readonly Route<View>[] => [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) => show(ask),
		examples: shown.page,
	},
	{
		method: "POST",
		path: `${path}/buka`,
		may,
		trail: "none",
		handle: open,
		examples: shown.open,
	},
	{
		method: "POST",
		path: `${path}/tutup`,
		may,
		trail: "none",
		handle: close,
		examples: shown.close,
	},
	{
		method: "POST",
		path: `${path}/baru`,
		may,
		trail: "keys.made",
		handle: make,
		examples: shown.make,
	},
	{
		method: "POST",
		path: `${path}/lama`,
		may,
		trail: "keys.relocked",
		handle: relock,
		examples: shown.relock,
	},
	{
		method: "POST",
		path: `${path}/kantor`,
		may,
		trail: "keys.given",
		handle: (ask) => office(ask, beforeGiving),
		examples: shown.office,
	},
	{
		method: "POST",
		path: `${path}/penjaga`,
		may: "rights.hold-key",
		trail: "keys.custodian-admitted",
		handle: admit,
		examples: shown.admit,
	},
];

async function show(
	ask: Ask<View>,
	state: FormState = emptyForm,
	status = 200,
): Promise<Answer> {
	const { cx, view } = ask;
	const mine = await mineOf(ask);
	const offices = await myOffices(cx, cx.actor.id ?? "");
	const custodians = holds(cx.actor, "rights.hold-key")
		? await custodiansToday(cx)
		: [];
	return page(
		KeyPage({
			view,
			state,
			mine,
			offices,
			custodians,
			hasPassword: await hasOwnPassword(cx),
			back: backOf(ask),
		}),
		status,
	);
}

async function mineOf(ask: Ask<View>): Promise<Mine> {
	const { cx, request } = ask;
	const me = cx.actor.id ?? "";
	const key = (await personKeysOf(cx, [me])).get(me);
	if (!key) return { state: "none" };
	const { lock } = key;
	const browserKey = browserKeyIn(request);
	const unlocked = await unlockedIn(ask);
	const until =
		unlocked?.number === key.number && browserKey
			? await openUntil(cx, browserKey)
			: null;
	return until ? { state: "open", lock, until } : { state: "locked", lock };
}

async function open(ask: Ask<View>): Promise<Answer> {
	const read = readForm(ToOpen, ask.form);
	if (!read.ok) return show(ask, read.state, 422);
	const { cx, sessionId } = ask;
	const opened = await openOwnKey(cx, sessionId ?? "", read.value.pembuka);
	return opened.ok
		? opens(ask, opened.value, backOf(ask) ?? path, "keys.opened")
		: refuse(ask, "pembuka", opened);
}

async function close({ cx, request }: Ask<View>): Promise<Answer> {
	const browserKey = browserKeyIn(request);
	if (browserKey) await lockAgain(cx, browserKey);
	return {
		kind: "see-other",
		to: path,
		cookies: [browserKeyGone()],
	};
}

async function make(ask: Ask<View>): Promise<Answer> {
	const { cx, form, sessionId } = ask;
	const byPassphrase = form.get("cara") === "frasa";
	const read = byPassphrase
		? readForm(ByPassphrase, form)
		: readForm(ByPassword, form);
	if (!read.ok) return show(ask, read.state, 422);
	const secret = "frasa" in read.value ? read.value.frasa : read.value.sandi;
	const lock = byPassphrase ? "passphrase" : "password";
	const shown = "frasa" in read.value ? read.value.bukti : secret;
	const made = await makeOwnKey(cx, sessionId ?? "", { secret, lock, shown });
	if (made.ok) return opens(ask, made.value, path, "keys.made");
	const field = byPassphrase ? "frasa" : "sandi";
	return refuse(ask, made.problem.reason === "not-you" ? "bukti" : field, made);
}

async function relock(ask: Ask<View>): Promise<Answer> {
	const read = readForm(ToRelock, ask.form);
	if (!read.ok) return show(ask, read.state, 422);
	const { lama: current, kini: next } = read.value;
	const done = await relockOwnKey(ask.cx, ask.sessionId ?? "", {
		current,
		next,
	});
	if (done.ok) return opens(ask, done.value, path, "keys.relocked");
	return refuse(ask, done.problem.reason === "wrong" ? "lama" : "kini", done);
}

async function office(
	ask: Ask<View>,
	beforeGiving: BeforeGiving,
): Promise<Answer> {
	const { cx, form, view } = ask;
	const taking = form.get("langkah") === "ambil";
	const whom = {
		unitId: String(form.get("unit") ?? ""),
		personId: String(form.get("orang") ?? ""),
	};
	const unlocked = await unlockedIn(ask);
	const done = taking
		? await takeBackOfficeKey(cx, unlocked, whom)
		: await giveOfficeKey(cx, unlocked, whom, beforeGiving);
	if (done.ok)
		return seeOther(path, view.t(taking ? "keys.taken" : "keys.given"));
	const { reason } = done.problem;
	if (reason === "prove-again") return toProve(path);
	if (reason === "not-found") return notFound;
	return show(ask, problem(emptyForm, "", reason), 422);
}

async function admit(ask: Ask<View>): Promise<Answer> {
	const { cx, form, view } = ask;
	const whom = String(form.get("orang") ?? "");
	const done = await admitCustodian(cx, await unlockedIn(ask), whom);
	if (done.ok) return seeOther(path, view.t("keys.admitted"));
	const { reason } = done.problem;
	if (reason === "prove-again") return toProve(path);
	if (reason === "not-found") return notFound;
	return show(ask, problem(emptyForm, "", reason), 422);
}

/** Only within this house. */
function backOf({ form, query }: Ask<View>): string | null {
	const typed = form.get("ke") ?? query.get("ke");
	return typeof typed === "string" ? ownPath(typed) : null;
}

const opens = (
	{ cx, view }: Ask<View>,
	browserKey: BrowserKey,
	where: string,
	says: "keys.opened" | "keys.made" | "keys.relocked",
): Answer => ({
	kind: "see-other",
	to: where,
	flash: view.t(says),
	cookies: [keepBrowserKey(cx.origin, browserKey)],
});

const toProve = (back: string): Answer =>
	seeOther(to(proveAgainPath, {}, { ke: back }));

function refuse(
	ask: Ask<View>,
	field: string,
	result: Extract<Result<unknown, KeyRefusal>, { ok: false }>,
): Promise<Answer> | Answer {
	const { reason, about } = result.problem;
	if (reason === "prove-again") return toProve(path);
	if (reason === "no-duty") return notFound;
	if (reason === "too-many")
		return show(ask, problem(emptyForm, "", reason, about), 429);
	return show(ask, problem(emptyForm, field, reason, about), 422);
}

const problem = (
	state: FormState,
	field: string,
	reason: string,
	about: Readonly<Record<string, string | number>> = {},
): FormState =>
	withProblems(state, {
		field,
		says: `keys.wrong.${reason}`,
		about: {
			least: limits.password.atLeast,
			most: limits.password.atMost,
			...about,
		},
	});
