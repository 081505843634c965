import { emptyForm, type FormState } from "#kernel/form.ts";
import { type Answer, notFound, seeOther } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { endVisit } from "#receipts/web";
import type { View } from "#ui/view.ts";
import {
	dropRoomDraft,
	harmlessPlace,
	roomDraft,
	stepNumbered,
} from "../../index.ts";
import { codeShownTo } from "../mine/room-key.ts";
import { answerStep } from "./answer-step.ts";
import { BeforePage } from "./before-page.tsx";
import { CheckPage } from "./check-page.tsx";
import { officesFor } from "./offices.ts";
import { roomPage } from "./room-answer.ts";
import { roomKeyGone, roomKeyOf } from "./room-cookie.ts";
import { sendFromSheet, sendFromSteps } from "./send-told.ts";
import { SheetPage } from "./sheet-page.tsx";
import { StepPage } from "./step-page.tsx";
import { tellingExamples as shown } from "./telling-examples.ts";

/**
 * Telling in confidence: without account and without script. Addresses and titles say nothing. Only what is sent leaves a
 * row in the confidential trail, without who and without what.
 */
export const tellingRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/ruang",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const begun = (await roomDraft(ask.cx, roomKeyOf(ask))) !== null;
			return roomPage(BeforePage({ view: ask.view, begun }));
		},
		examples: shown.before,
	},
	{
		method: "GET",
		path: "/ruang/isi/:step",
		may: "anyone",
		trail: "none",
		records: true,
		handle: showStep,
		examples: shown.step,
	},
	{
		method: "POST",
		path: "/ruang/isi/:step",
		may: "anyone",
		trail: "rights-case.told",
		records: true,
		handle: (ask) => {
			const step = stepNumbered(param(ask, "step"));
			if (!step) return notFound;
			return step === "check" ? sendFromSteps(ask) : answerStep(ask, step);
		},
		examples: shown.answer,
	},
	{
		method: "GET",
		path: "/ruang/lembar",
		may: "anyone",
		trail: "none",
		records: true,
		handle: async ({ cx, view }) =>
			roomPage(
				SheetPage({
					view,
					state: emptyForm,
					offices: await officesFor(cx, emptyForm),
					sheet: cx.newId(),
				}),
			),
		examples: shown.sheet,
	},
	{
		method: "POST",
		path: "/ruang/lembar",
		may: "anyone",
		trail: "rights-case.told",
		records: true,
		handle: sendFromSheet,
		examples: shown.send,
	},
	{
		method: "POST",
		path: "/ruang/hapus",
		may: "anyone",
		trail: "none",
		handle: letGo,
		examples: shown.letGo,
	},
	{
		method: "GET",
		path: "/ruang/keluar",
		may: "anyone",
		trail: "none",
		handle: async (ask) => ({
			kind: "see-other",
			to: harmlessPlace,
			// What a code opened here is shut as well: copied cookies open it no more.
			cookies: [
				await forgotten(ask),
				endVisit,
				...(await codeShownTo.closed(ask)),
			],
		}),
		examples: shown.leave,
	},
];

async function showStep(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const step = stepNumbered(param(ask, "step"));
	if (!step) return notFound;
	const draft = await roomDraft(cx, roomKeyOf(ask));
	// Forgotten after some hours, or by a browser that keeps nothing: then all is asked on one page.
	if (!draft && step !== "danger")
		return seeOther("/ruang/lembar", view.t("rights-cases.step.forgotten"));
	const state: FormState = { typed: draft?.typed ?? {}, problems: [] };
	const offices = await officesFor(cx, state);
	if (step === "check")
		return roomPage(
			CheckPage({ view, state, offices, sheet: draft?.sheet ?? "" }),
		);
	return roomPage(
		StepPage({
			view,
			step,
			state,
			offices,
			mending: ask.query.get("dari") === "periksa",
			begun: draft !== null,
		}),
	);
}

/** Whoever comes too late hears that nothing is left. */
async function letGo(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	if (!(await roomDraft(cx, roomKeyOf(ask))))
		return roomPage(BeforePage({ view, begun: false, nothing: true }), 422);
	return {
		kind: "see-other",
		to: "/ruang",
		flash: view.t("rights-cases.let-go.done"),
		cookies: [await forgotten(ask)],
	};
}

/** Throws away what was not sent. Answers the cookie that says so. */
async function forgotten(ask: Ask<View>): Promise<string> {
	await dropRoomDraft(ask.cx, roomKeyOf(ask));
	return roomKeyGone;
}
