import {
	draftsOf,
	facilitiesOf,
	heldAgainst,
	mayPublish,
	openDraft,
	serviceBySlug,
} from "#catalogue";
import { notFound, page } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import { voiceRoutes } from "./contests/voice-routes.ts";
import { draftRoutes } from "./drafts/draft-routes.ts";
import { editRoutes } from "./editing/edit-routes.ts";
import { facilityRoutes } from "./facilities/facility-routes.ts";
import { guestRoutes } from "./invitations/guest-routes.ts";
import { invitationRoutes } from "./invitations/invitation-routes.ts";
import { listRoute } from "./list-route.ts";
import { machineRoutes } from "./machine-routes.ts";
import { manageRoutes } from "./manage/manage-routes.ts";
import type { Mounting } from "./mounting.ts";
import { pledgeRoutes } from "./pledge/pledge-routes.ts";
import { principleRoutes } from "./principles/principle-routes.ts";
import { ServicePage } from "./service-page.tsx";

export const catalogueRoutes = (mounting: Mounting): readonly Route<View>[] => [
	listRoute(mounting),
	{
		method: "GET",
		path: "/layanan/:slug",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const service = await serviceBySlug(ask.cx, param(ask, "slug"));
			if (!service) return notFound;
			const { cx, view } = ask;
			const extras = await mounting.beside(cx, view, service);
			const unit = await unitById(cx, service.unit.id);
			const mayEdit =
				unit !== null &&
				mayPublish(cx.actor, {
					unitId: unit.id,
					province: unit.province.code,
				}).may;
			const held = heldAgainst(
				service,
				await facilitiesOf(cx, [service.unit.id]),
				dayOf(cx.now),
			);
			const draft = openDraft(await draftsOf(cx, service.id));
			return page(ServicePage({ view, service, held, extras, mayEdit, draft }));
		},
		examples: [
			{
				state: "filled",
				params: { slug: "bantuan-hukum-kanwil-kemenkum-ntt" },
				status: 200,
			},
			{
				state: "filled: for its own people",
				as: "yohana",
				params: { slug: "bantuan-hukum-kanwil-kemenkum-ntt" },
				status: 200,
			},
			{
				state: "stale, and hardly known",
				params: { slug: "perpustakaan-hukum-kanwil-kemenkum-ntt" },
				status: 200,
			},
			{ state: "not-found", params: { slug: "tidak-ada" }, status: 404 },
		],
	},
	...facilityRoutes,
	...voiceRoutes,
	...invitationRoutes,
	...guestRoutes,
	...principleRoutes(mounting),
	...pledgeRoutes,
	...editRoutes,
	...draftRoutes,
	...machineRoutes,
	...manageRoutes(mounting),
];
