import {
	emptyForm,
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
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
import type { Unit } from "#units";
import {
	beginIssuing,
	type Certificate,
	certificatesIn,
	certificatesOf,
	correctCertificate,
	countEarned,
	type Event,
	issuingOf,
	revokeCertificate,
} from "../../index.ts";
import { reasonField } from "../deed-fields.ts";
import { againAfter, stays } from "../looks-again.tsx";
import { may } from "../may.ts";
import { registerFields } from "../registering/register-fields.ts";
import { withEvent } from "../with-event.ts";
import { issueExamples as shown } from "./certificate-examples.ts";
import { CorrectPage, IssuePage, RevokePage } from "./issue-page.tsx";

const list = "/acara/meja/:unit/:event/sertifikat";
const correcting = `${list}/:participant/betulkan` as const;
const revoking = `${list}/:participant/cabut` as const;

/** Certificates at the desk: issued as a work that shows how far it is, and taken back one by one. */
export const issueRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		trail: "none",
		handle: (ask) =>
			withEvent(ask, (unit, event) => draw(ask, unit, event, emptyForm)),
		examples: shown.list,
	},
	{
		method: "POST",
		path: list,
		may,
		trail: "event.certificates-begun",
		handle: (ask) => withEvent(ask, (...of) => begin(ask, ...of)),
		examples: shown.begin,
	},
	{
		method: "GET",
		path: revoking,
		may,
		trail: "none",
		handle: (ask) =>
			withCertificate(ask, (...of) => drawRevoke(ask, ...of, emptyForm)),
		examples: shown.revokeForm,
	},
	{
		method: "POST",
		path: revoking,
		may,
		trail: "event.certificate-revoked",
		handle: (ask) => withCertificate(ask, (...of) => revoke(ask, ...of)),
		examples: shown.revoke,
	},
	{
		method: "GET",
		path: correcting,
		may,
		trail: "none",
		handle: (ask) =>
			withCertificate(ask, (unit, event, one) =>
				drawCorrect(
					ask,
					unit,
					event,
					one,
					filled({ [registerFields.name]: one.name }),
				),
			),
		examples: shown.correctForm,
	},
	{
		method: "POST",
		path: correcting,
		may,
		trail: "event.certificate-corrected",
		handle: (ask) => withCertificate(ask, (...of) => correct(ask, ...of)),
		examples: shown.correct,
	},
];

/** In seconds: while it works the page asks again by itself. */
const looksAgain = 5;

async function draw(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
	event: Event,
	state: FormState,
): Promise<Answer> {
	const asked = Number(query.get("halaman") ?? "1");
	const now = Number.isInteger(asked) && asked >= 1 && asked < 1000 ? asked : 1;
	const found = await certificatesIn(cx, event, unit.province.code, now);
	if (!found || now > found.last) return notFound;
	const issuing = await issuingOf(cx, event);
	const html = IssuePage({
		...found,
		view,
		unit,
		event,
		state,
		issuing,
		now,
		waiting: await countEarned(cx, event),
		still: stays(query),
		once: cx.newId(),
	});
	if (state.problems.length > 0) return wrong(html);
	return page(html, 200, {
		"cache-control": "no-store",
		...(issuing && !issuing.isOver ? againAfter(query, looksAgain) : {}),
	});
}

async function begin(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
): Promise<Answer> {
	const done = await beginIssuing(ask.cx, event);
	if (done.ok)
		return seeOther(
			to(list, { unit: unit.slug, event: event.id }),
			ask.view.t("events.certificates.begun"),
		);
	return done.problem.reason === "no-such-event"
		? notFound
		: draw(
				ask,
				unit,
				event,
				withProblems(emptyForm, {
					field: "",
					says: `events.problem.${done.problem.reason}`,
				}),
			);
}

const withCertificate = (
	ask: Ask<View>,
	then: (
		unit: Unit,
		event: Event,
		one: Certificate,
	) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withEvent(ask, async (unit, event) => {
		const id = param(ask, "participant");
		const [one] = isUuid(id) ? await certificatesOf(ask.cx, unit.id, [id]) : [];
		if (!one || one.eventId !== event.id) return notFound;
		// Sent a second time, or by somebody else meanwhile: it is done.
		return one.revokedOn === null
			? then(unit, event, one)
			: seeOther(
					to(list, { unit: unit.slug, event: event.id }),
					ask.view.t("events.certificate.revoked-already"),
				);
	});

function drawRevoke(
	{ cx, view }: Ask<View>,
	unit: Unit,
	event: Event,
	one: Certificate,
	state: FormState,
): Answer {
	const html = RevokePage({ view, unit, event, one, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function revoke(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
	one: Certificate,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await revokeCertificate(
		ask.cx,
		event,
		one.participantId,
		typedValue(state, reasonField),
	);
	if (done.ok)
		return seeOther(
			to(list, { unit: unit.slug, event: event.id }),
			ask.view.t("events.certificate.done.revoked"),
		);
	const { reason, about } = done.problem;
	return reason === "no-reason" || reason === "reason-too-long"
		? drawRevoke(
				ask,
				unit,
				event,
				one,
				withProblems(state, {
					field: reasonField,
					says: `events.problem.${reason}`,
					...(about ? { about } : {}),
				}),
			)
		: notFound;
}

function drawCorrect(
	{ cx, view }: Ask<View>,
	unit: Unit,
	event: Event,
	one: Certificate,
	state: FormState,
): Answer {
	const html = CorrectPage({ view, unit, event, one, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function correct(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
	one: Certificate,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await correctCertificate(
		ask.cx,
		event,
		one.participantId,
		typedValue(state, registerFields.name),
	);
	if (done.ok)
		return seeOther(
			to(list, { unit: unit.slug, event: event.id }),
			ask.view.t("events.certificate.done.corrected"),
		);
	const { reason, about } = done.problem;
	return reason === "no-such-event" || reason === "no-such-certificate"
		? notFound
		: drawCorrect(
				ask,
				unit,
				event,
				one,
				withProblems(state, {
					field: registerFields.name,
					says: `events.problem.${reason}`,
					...(about ? { about } : {}),
				}),
			);
}
