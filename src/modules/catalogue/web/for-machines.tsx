import { raw } from "hono/html";
import { Meta } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { governmentService, type Service } from "../index.ts";

/** The same for programs: search engines read it in the page, everybody else at an address of its own. It runs nothing. */
export const ForMachines = ({
	view,
	service,
}: {
	readonly view: View;
	readonly service: Service;
}) => (
	<>
		<Meta>
			<a href={link(view, "/layanan/:slug/jsonld", { slug: service.slug })}>
				{view.t("catalogue.machine.one")}
			</a>
		</Meta>
		<script type="application/ld+json">
			{raw(
				// Nothing that an office wrote ends the element.
				JSON.stringify(governmentService(view, service)).replaceAll(
					"<",
					"\\u003c",
				),
			)}
		</script>
	</>
);
