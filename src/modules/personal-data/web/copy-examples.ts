import { receiptOfTask } from "#accommodations/samples";
import { receiptOfBooking } from "#appointments/samples";
import { receiptOf as receiptOfComplaint } from "#complaints/samples";
import { receiptOfContribution } from "#consultations/samples";
import { receiptOfRegistration } from "#events/samples";
import { receiptOfClaim } from "#personal-data/samples";
import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import { receiptOf as receiptOfRequest } from "#requests/samples";

const shows = (state: string, receipt: string, status = 200): Example => ({
	state,
	code: sampleCode(receipt),
	status,
});

export const copyExamples = {
	page: [
		{ state: "empty: nobody showed a code", status: 200 },
		shows("filled: a complaint", receiptOfComplaint("certificate")),
		shows("filled: one whose name is hidden", receiptOfComplaint("hidden")),
		shows("filled: a request", receiptOfRequest("incomplete")),
		shows("filled: an appointment", receiptOfBooking("full")),
		shows("filled: help for a visit", receiptOfTask("waiting")),
		shows("filled: a registration", receiptOfRegistration("group")),
		shows("filled: an opinion", receiptOfContribution("passage")),
		shows("filled: a card of the library", "library-card maria"),
		shows("filled: a request about data", receiptOfClaim("done")),
		shows("the room is read in the room", "ruang contoh", 303),
	],
	json: [
		shows("file", receiptOfComplaint("certificate")),
		{ state: "nobody showed a code", status: 303 },
	],
} satisfies Record<string, readonly Example[]>;
