/** The services of units, each with the standard that it is promised by. */
export { confirmService } from "./confirm-service.ts";
export { mayPublish } from "./policy.ts";
export { publishService } from "./publish-service.ts";
export {
	everyService,
	findServices,
	type ServicePage,
	type ServiceSearch,
	serviceBySlug,
	servicesOf,
	unitsWithServices,
} from "./queries.ts";
export {
	isStale,
	knownParts,
	type Part,
	parts,
	type Service,
	type ServiceDraft,
	type Standard,
} from "./service.ts";
