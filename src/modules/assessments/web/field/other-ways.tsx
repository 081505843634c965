import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Case } from "../../index.ts";
import { addressOf } from "../address.ts";

interface OtherWaysProps {
	readonly view: View;
	readonly found: Case;
}

/** Other ways to fill in than one item after the other. */
export const OtherWays = ({ view, found }: OtherWaysProps) => (
	<nav aria-label={view.t("assessments.unit-ways")}>
		<ul class="plain stack">
			<li>
				<a
					href={link(
						view,
						"/penilaian/:unit/:instrument/:year/luring",
						addressOf(found),
					)}
				>
					{view.t("assessments.offline-link")}
				</a>
			</li>
		</ul>
	</nav>
);
