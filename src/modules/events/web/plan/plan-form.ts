import { type FormState, filled, typedValue } from "#kernel/form.ts";
import { dayFields, typedDay } from "#territory";
import { time } from "#ui/format.ts";
import {
	accessFacts,
	accessField,
	type Event,
	endOf,
	helperFields,
	helperRoles,
	planFields,
	type TypedPlan,
	zoneOf,
} from "../../index.ts";

/** Which state of the event the form was drawn from. */
export const revisionField = "versi";

/** The form as it was sent; a day that is none is told apart. */
export function typedPlan(state: FormState): TypedPlan {
	const value = (field: keyof typeof planFields) =>
		typedValue(state, planFields[field]);
	const day = typedDay(state.typed, planFields.on);
	return {
		title: value("title"),
		kind: value("kind"),
		mode: value("mode"),
		about: value("about"),
		on: "day" in day ? day.day : null,
		from: value("from"),
		until: value("until"),
		province: value("province"),
		place: value("place"),
		online: value("online"),
		room: value("room"),
		line: value("line"),
		contact: value("contact"),
		certificate: value("certificate"),
		certificateMinutes: value("certificateMinutes"),
		certificateCodes: value("certificateCodes"),
		access: Object.fromEntries(
			accessFacts.map((fact) => [fact, typedValue(state, accessField(fact))]),
		) as TypedPlan["access"],
		helpers: Object.fromEntries(
			helperRoles.map((role) => {
				const field = helperFields(role);
				return [
					role,
					{
						state: typedValue(state, field.state),
						who: typedValue(state, field.who),
						payment: typedValue(state, field.payment),
					},
				];
			}),
		) as TypedPlan["helpers"],
	};
}

/** A form that nobody touched: of a new event in this province. */
export const newForm = (province: string): FormState =>
	filled({
		[planFields.province]: province,
		[planFields.certificate]: "none",
		[planFields.certificateCodes]: "0",
		...Object.fromEntries(
			accessFacts.map((fact) => [accessField(fact), "unknown"]),
		),
		...Object.fromEntries(
			helperRoles.map((role) => [helperFields(role).state, "not-asked"]),
		),
	});

const count = (n: number): string => (n === 0 ? "" : String(n));

/** The form of a plan that stands. */
export const planForm = (event: Event): FormState =>
	filled({
		[planFields.title]: event.title,
		[planFields.kind]: event.kind,
		[planFields.mode]: event.mode,
		[planFields.about]: event.about,
		...dayFields(planFields.on, event.on),
		[planFields.from]: event.from.replace(":", "."),
		[planFields.until]: time("id", endOf(event), zoneOf(event)).slice(0, 5),
		[planFields.province]: event.province,
		[planFields.place]: event.place,
		[planFields.online]: event.online,
		[planFields.room]: count(event.places.room),
		[planFields.line]: count(event.places.line),
		[planFields.contact]: event.contact,
		[planFields.certificate]: event.certificate.kind,
		[planFields.certificateMinutes]: count(event.certificate.minutes),
		[planFields.certificateCodes]: String(event.certificate.codes),
		...Object.fromEntries(
			accessFacts.map((fact) => [accessField(fact), event.access[fact]]),
		),
		...Object.fromEntries(
			helperRoles.flatMap((role) => {
				const field = helperFields(role);
				const { state, who, payment } = event.helpers[role];
				return [
					[field.state, state],
					[field.who, who],
					[field.payment, payment],
				];
			}),
		),
	});
