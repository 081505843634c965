import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Case } from "../../index.ts";
import { addressOf } from "../address.ts";

/** Beside the task list: the ways that concern the proofs of all items at once. */
export const ProofDoors = ({
	view,
	found,
	mayFill,
}: {
	readonly view: View;
	readonly found: Case;
	readonly mayFill: boolean;
}) => {
	const at = addressOf(found);
	return (
		<ul class="plain stack">
			{mayFill && (
				<li>
					<a href={link(view, "/penilaian/:unit/:instrument/:year/berkas", at)}>
						{view.t("assessments.bulk-door")}
					</a>
				</li>
			)}
			<li>
				<a
					href={link(
						view,
						"/penilaian/:unit/:instrument/:year/tanda-terima",
						at,
					)}
				>
					{view.t("assessments.receipt-door")}
				</a>
			</li>
		</ul>
	);
};
