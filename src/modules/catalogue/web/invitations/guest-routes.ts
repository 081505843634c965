import {
	emptyForm,
	type FieldProblem,
	type FormState,
	formIn,
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
import { withVisit } from "#receipts/web";
import { dayOf, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitById } from "#units";
import {
	checkByInvitation,
	type Facility,
	type FacilityKind,
	facilitiesOf,
	facilityById,
	facilityKindNamed,
	type Invitation,
	invitationOfVisit,
	seenByInvitation,
	stateOfInvitation,
} from "../../index.ts";
import { takePhoto } from "../facilities/photos.ts";
import { fields as checkFields, seenIn } from "../facilities/read-check.ts";
import { GuestCheckPage } from "./guest-check-page.tsx";
import { guestExamples as shown } from "./guest-examples.ts";
import { drawOver, drawWithoutCode } from "./guest-over.ts";
import { GuestPage } from "./guest-page.tsx";
import { formKey } from "./invitation-fields.ts";

/** What an organisation sees and writes down, by the code on its paper and without account. */
export const guestRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/undangan-cek",
		may: "anyone",
		trail: "none",
		handle: (ask) => asGuest(ask, (guest) => drawList(ask, guest)),
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/undangan-cek/:id",
		may: "anyone",
		trail: "none",
		handle: (ask) => atFacility(ask, (about) => drawCheck(ask, about)),
		examples: shown.look,
	},
	{
		method: "POST",
		path: "/undangan-cek/:id",
		may: "anyone",
		trail: "catalogue.facility-checked",
		handle: (ask) => atFacility(ask, (about) => write(ask, about)),
		examples: shown.check,
	},
];

interface Guest {
	readonly unit: Unit;
	readonly invitation: Invitation;
}

interface About extends Guest {
	readonly facility: Facility;
	readonly kind: FacilityKind;
}

/** With the invitation that a code opened here, while it is open; what was typed is not lost when it is not. */
const asGuest = (
	ask: Ask<View>,
	then: (guest: Guest) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withVisit(
		ask,
		"invitation",
		async (visit) => {
			const invitation = await invitationOfVisit(ask.cx, visit);
			const unit = await unitById(ask.cx, visit.unitId);
			if (!invitation || !unit) return notFound;
			const state = stateOfInvitation(invitation, dayOf(ask.cx.now));
			return state === "open" && isOpenOn(unit, dayOf(ask.cx.now))
				? then({ unit, invitation })
				: drawOver(ask, { unit, invitation, state });
		},
		ask.request.method === "POST" ? () => drawWithoutCode(ask) : undefined,
	);

const atFacility = (
	ask: Ask<View>,
	then: (about: About) => Promise<Answer> | Answer,
): Promise<Answer> =>
	asGuest(ask, async (guest) => {
		const id = param(ask, "id");
		if (!isUuid(id)) return notFound;
		const facility = await facilityById(ask.cx, {
			unitId: guest.unit.id,
			id,
		});
		const kind = facility && facilityKindNamed(facility.kind);
		return kind ? then({ ...guest, facility, kind }) : notFound;
	});

const drawList = async (
	{ cx, view }: Ask<View>,
	{ unit, invitation }: Guest,
): Promise<Answer> =>
	page(
		GuestPage({
			view,
			unit,
			invitation,
			facilities: await facilitiesOf(cx, [unit.id]),
			seen: await seenByInvitation(cx, invitation),
		}),
	);

function drawCheck(
	{ cx, view }: Ask<View>,
	{ invitation, facility, kind }: About,
	state: FormState = emptyForm,
): Answer {
	const html = GuestCheckPage({
		view,
		invitation,
		facility,
		kind,
		state,
		form: formKey(state, cx.newId),
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function write(ask: Ask<View>, about: About): Promise<Answer> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const again = (...problems: readonly FieldProblem[]) =>
		drawCheck(ask, about, withProblems(state, ...problems));
	const day = typedDay(state.typed, checkFields.photoDay);
	if ("problem" in day) return again(day.problem);
	const taken = await takePhoto(ask, checkFields.photo);
	if ("problem" in taken) return again(taken.problem);
	const done = await checkByInvitation(cx, about.invitation, {
		facilityId: about.facility.id,
		seen: seenIn(about.kind, state, taken.keptAs),
		form: formKey(state, cx.newId),
	});
	if (done.ok)
		return seeOther(to("/undangan-cek", {}), view.t("catalogue.guest.done"));
	const { problem } = done;
	if ("problems" in problem) return again(...problem.problems);
	if (problem.reason === "too-often")
		return again({
			field: "",
			says: "catalogue.guest.problem.too-often",
			...("about" in problem && problem.about ? { about: problem.about } : {}),
		});
	return notFound;
}
