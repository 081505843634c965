/** The services of units, each with the standard that it is promised by. */
export { changeService } from "./change-service.ts";
export { confirmService } from "./confirm-service.ts";
export { mayPublish } from "./policy.ts";
export type { ContentReason } from "./problem-of-content.ts";
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
	type Channel,
	channelKinds,
	type Fee,
	isStale,
	type Service,
	ServiceContent,
	type Standard,
	saysNothing,
	type Twins,
} from "./service.ts";
export { type Completeness, completenessOf } from "./standard/completeness.ts";
export {
	type ComponentCode,
	componentCodes,
	componentNamed,
	deliveryComponents,
	type StandardComponent,
	serviceStandard,
} from "./standard/components.ts";
export { type ServiceVersion, versionsOf } from "./versions.ts";
