import { answeredByOffice, answeredByProvince } from "#consultations";
import { nothingYet, type Read, within } from "../measure.ts";
import { ofOffices, ofProvinces } from "./offices.ts";

/** Consultations in which everybody who spoke has an answer, of those that were over by the day. */
export const consultationsAnswered: Read = async (cx, asked) => {
	const { place, day } = asked;
	const where = within(place);
	return {
		...nothingYet,
		when: { kind: "day", day },
		behind: "/konsultasi",
		...(where
			? ofOffices(asked, await answeredByOffice(cx, day, where))
			: ofProvinces(await answeredByProvince(cx, day))),
	};
};
