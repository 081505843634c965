import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Case } from "../../index.ts";
import { addressOf } from "../address.ts";

interface OtherWaysProps {
	readonly view: View;
	readonly found: Case;
	/** Answers of an earlier year that could be repeated here. */
	readonly again: { readonly year: number; readonly n: number } | null;
}

/** Other ways to fill in than one item after the other. */
export const OtherWays = ({ view, found, again }: OtherWaysProps) => (
	<nav aria-label={view.t("assessments.unit-ways")}>
		<ul class="plain stack">
			{again && again.n > 0 && (
				<li>
					<a
						href={link(
							view,
							"/penilaian/:unit/:instrument/:year/tahun-lalu",
							addressOf(found),
						)}
					>
						{view.t("assessments.again-link", {
							year: String(again.year),
							n: again.n,
						})}
					</a>
				</li>
			)}
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
