/** Public events told to other programs: signed, at least once, and nothing that is not public already. */
export { deliverWebhooks } from "./deliver-webhooks.ts";
export {
	addAddress,
	changeSecret,
	dropAddress,
	type MadeSecret,
	mostAddresses,
	sendTest,
	switchAddress,
	tellAgain,
} from "./keep-address.ts";
export { mayKeepWebhooks } from "./policy.ts";
export { isPublicAddress, problemOfUrl } from "./public-address.ts";
export {
	type Address,
	addressById,
	allAddresses,
	forgetToldWebhooks,
	type Told,
	toldTo,
} from "./queries.ts";
export { type Send, sender } from "./send-signed.ts";
export {
	dropWaiting,
	forgetTold,
	type PublicEvent,
	tellPublic,
} from "./tell-public.ts";
export { mostTries } from "./tries.ts";
export { waitingWebhooks } from "./waiting-webhooks.ts";
