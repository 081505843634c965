import { servicesOf } from "#catalogue";
import { type FormState, filled } from "#kernel/form.ts";
import { type Answer, page, wrong } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import {
	type Case,
	type Contact,
	checkMade,
	checkOf,
	copyStateOf,
	deadlinesOf,
	deskRatingOf,
	filesOf,
	followUpsOf,
	indicatorsFor,
	laporOfCase,
	proofsSeen,
	templatesOf,
	toldAlike,
	whyHere,
} from "../../index.ts";
import { checkFields, correctFields } from "../checking/check-fields.ts";
import { CheckPart } from "../checking/check-part.tsx";
import { FilesHandled } from "../filing/told-files.tsx";
import { FollowUpPart } from "../follow-ups/follow-up-part.tsx";
import { typedOfTag } from "../learning/tag-fields.ts";
import { TagPart } from "../learning/tag-part.tsx";
import { ProofsHandled } from "../proof-files.tsx";
import { CopyShown } from "../publication/copy-shown.tsx";
import { LaporSection } from "../sp4n/lapor-of-case.tsx";
import { CasePage } from "./case-page.tsx";
import { RatingHere } from "./rating-here.tsx";
import { Templates, withTemplate } from "./templates.tsx";

/** What the forms of the page hold before anybody typed. */
export const untyped = ({ complaint, tag }: Case): FormState =>
	filled({
		jenis: complaint.kind,
		tentang: complaint.concern,
		...typedOfTag(tag, complaint.serviceId),
	});

/** The page of a complaint; with what was typed where a form was wrong, with who told it where that was just opened. */
export async function showCase(
	{ cx, view, query }: Ask<View>,
	found: Case,
	typed?: FormState,
	opened?: Contact,
): Promise<Answer> {
	const { handlerId } = found.complaint;
	const templates = handlerId === null ? [] : await templatesOf(cx, handlerId);
	const state = typed ?? withTemplate(untyped(found), templates, query);
	const once = cx.newId();
	const check = await checkOf(cx, found.complaint);
	const made = await checkMade(cx, found.complaint);
	const clocks = await deadlinesOf(cx, found.complaint);
	const lapor = await laporOfCase(cx, found.complaint, found.home);
	const proofs = await proofsSeen(cx, found.complaint);
	const named = await unitNamesOf(cx, [
		...new Set(proofs.flatMap(({ alike: like }) => like?.of?.unitId ?? [])),
	]);
	const html = CasePage({
		...found,
		view,
		alike: await toldAlike(cx, found.complaint),
		why: await whyHere(cx, found),
		gone: [
			...(check === "may" ? [] : [checkFields.words]),
			...(made?.may ? [] : [correctFields.words, correctFields.why]),
		],
		state,
		once,
		actorId: cx.actor.id,
		beside: (
			<>
				<CheckPart
					{...found}
					view={view}
					state={state}
					once={once}
					check={check}
					made={made}
				/>
				<FollowUpPart
					{...found}
					view={view}
					state={state}
					once={once}
					followUps={await followUpsOf(cx, found.complaint)}
				/>
				<TagPart
					{...found}
					view={view}
					state={state}
					once={once}
					services={await servicesOf(cx, found.home.id)}
					indicators={indicatorsFor(found.home, dayOf(cx.now))}
				/>
				<ProofsHandled
					view={view}
					proofs={proofs}
					home={found.home}
					id={found.complaint.id}
					slugs={new Map([...named].map(([id, { slug }]) => [id, slug]))}
				/>
				<FilesHandled
					view={view}
					files={await filesOf(cx, found.complaint)}
					unit={found.home.slug}
					id={found.complaint.id}
				/>
				{lapor && (
					<LaporSection
						view={view}
						lapor={lapor}
						dueHere={
							clocks.find(
								({ step, procedure }) => step.code === procedure.total,
							)?.clock.dueOn ?? null
						}
					/>
				)}
				<Templates view={view} found={found} templates={templates} />
				<RatingHere
					view={view}
					found={found}
					rating={await deskRatingOf(cx, found.complaint)}
				/>
				<CopyShown
					view={view}
					found={found}
					copy={await copyStateOf(cx, found.complaint)}
				/>
			</>
		),
		clocks,
		...(opened ? { opened } : {}),
	});
	if (state.problems.length > 0) return wrong(html);
	return opened ? page(html, 200, { "cache-control": "no-store" }) : page(html);
}
