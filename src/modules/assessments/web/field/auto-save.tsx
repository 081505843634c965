import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Case, fieldNames, type Item } from "../../index.ts";
import { addressOf } from "../address.ts";

interface AutoSaveProps {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	readonly owner: string | null;
}

/** The line in which the page's script says that it saved; without script it stays empty. */
export const AutoSave = ({ view, found, item, owner }: AutoSaveProps) =>
	owner === null ? null : (
		<auto-save
			data-door={link(
				view,
				"/penilaian/:unit/:instrument/:year/isian",
				addressOf(found),
			)}
			data-owner={owner}
			data-code={item.code}
			data-fields={fieldNames.join(" ")}
			data-words={JSON.stringify({
				saved: view.t("assessments.auto-saved", { time: "#" }),
				away: view.t("assessments.auto-away"),
				ended: view.t("assessments.auto-ended"),
				choice: view.t("assessments.auto-choice"),
			})}
		>
			<p class="meta" role="status" />
		</auto-save>
	);
