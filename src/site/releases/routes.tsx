import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { releases } from "./releases.ts";
import { ReleasesPage } from "./releases-page.tsx";

export const releasesRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/rilis",
		may: "anyone",
		trail: "none",
		handle: ({ view }) =>
			page(<ReleasesPage view={view} releases={releases} />),
		examples: [{ state: "filled", status: 200 }],
	},
];
