import { z } from "zod";
import {
	accountOf,
	backupCodesToKeep,
	confirmEnrolment,
	type Identity,
	isIntroduced,
	keepBackupCodes,
	pendingSecret,
	startEnrolment,
} from "#identity";
import { type FormState, readForm } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { refusedAs, statusOf } from "./problems.ts";
import type { IdentityPages } from "./routes.ts";
import { type Enrolment, SecondFactorPage } from "./second-factor-page.tsx";

const path = "/akun/faktor-kedua";

const required = (says: string) => z.string(says).min(1, says);
const Start = z.object({ sandi: required("identity.factor.password-missing") });
const Confirm = z.object({ kode: required("identity.factor.code-missing") });

/** Setting up the second factor, in three steps of one page. */
export function secondFactorRoutes(
	{ gate }: Identity,
	{ desk }: IdentityPages,
): Route<View>[] {
	const show = async (
		{ cx, view }: Ask<View>,
		status = 200,
		state?: FormState,
	): Promise<Answer> => {
		const enrolment = await enrolmentOf({ gate }, cx);
		if (!enrolment) return notFound;
		const waited =
			view.me !== null &&
			(enrolment.step === "none" || enrolment.step === "secret") &&
			cx.actor.grants.length === 0;
		return page(
			SecondFactorPage({
				view,
				enrolment,
				waited,
				...(state ? { state } : {}),
			}),
			status,
		);
	};

	const start = async (ask: Ask<View>): Promise<Answer> => {
		const read = readForm(Start, ask.form);
		if (!read.ok) return show(ask, 422, read.state);
		const begun = await startEnrolment(gate, ask.request, read.value.sandi);
		if (begun.ok) return seeOther(path);
		return show(
			ask,
			statusOf(begun.problem),
			refusedAs(
				read.state,
				"factor",
				fieldOf(begun.problem, "sandi"),
				begun.problem,
			),
		);
	};

	const confirm = async (ask: Ask<View>): Promise<Answer> => {
		const read = readForm(Confirm, ask.form);
		if (!read.ok) return show(ask, 422, read.state);
		const confirmed = await confirmEnrolment(
			gate,
			ask.cx,
			ask.request,
			read.value.kode,
		);
		if (confirmed.ok)
			return { kind: "see-other", to: path, cookies: confirmed.value };
		return show(
			ask,
			statusOf(confirmed.problem),
			refusedAs(
				read.state,
				"factor",
				fieldOf(confirmed.problem, "kode"),
				confirmed.problem,
			),
		);
	};

	const keep = async (ask: Ask<View>): Promise<Answer> => {
		await keepBackupCodes(ask.cx);
		// On the first day the second factor stands before everything else: go on to where the sign-in leads.
		const me = ask.cx.actor.id;
		const first = me !== null && !(await isIntroduced(ask.cx, me));
		const next = first ? await desk?.(ask.cx, me) : undefined;
		return seeOther(next ?? "/akun", ask.view.t("identity.factor.kept"));
	};

	return [
		{
			method: "GET",
			path,
			may: "signed-in",
			trail: "none",
			handle: (ask) => show(ask),
			examples: [
				{ state: "empty", as: "wulan", status: 200 },
				{ state: "forbidden", status: 303 },
			],
		},
		{
			method: "POST",
			path,
			may: "signed-in",
			trail: "identity.second-factor-enrolled",
			handle: (ask) => {
				const step = ask.form.get("langkah");
				if (step === "kode") return confirm(ask);
				return step === "simpan" ? keep(ask) : start(ask);
			},
			examples: [
				{
					state: "empty",
					as: "wulan",
					form: { langkah: "mulai" },
					status: 422,
				},
				{
					state: "code before the start",
					as: "wulan",
					form: { langkah: "kode", kode: "123456" },
					status: 422,
				},
				{
					state: "wrong",
					as: "wulan",
					form: { langkah: "mulai", sandi: "bukan kata sandinya" },
					status: 422,
				},
				{ state: "forbidden", form: {}, status: 403 },
			],
		},
	];
}

/** When the step itself is over, its field is no longer on the page. */
const fieldOf = ({ reason }: Refusal, field: string): string =>
	reason === "already" || reason === "not-begun" ? "" : field;

async function enrolmentOf(
	{ gate }: Pick<Identity, "gate">,
	cx: Context,
): Promise<Enrolment | null> {
	const account =
		cx.actor.id === null ? null : await accountOf(cx, cx.actor.id);
	if (!account) return null;
	if (!account.hasSecondFactor) {
		const secret = await pendingSecret(gate, cx, account.id);
		return secret ? { step: "secret", secret } : { step: "none" };
	}
	const codes = await backupCodesToKeep(gate, cx, account.id);
	return codes ? { step: "codes", codes } : { step: "done" };
}
