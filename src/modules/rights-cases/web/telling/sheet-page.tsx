import { PageHead } from "#ui/layout/parts.tsx";
import { RoomLayout } from "#ui/layout/room.tsx";
import { link } from "#ui/paths.ts";
import { fileIslands } from "./file-fields.tsx";
import { WholeForm, type WholeShown } from "./whole-form.tsx";

/** The whole form on one page: for browsers that keep nothing, and for whoever likes it better. Nothing is kept of it. */
export const SheetPage = (shown: WholeShown) => {
	const { view, state } = shown;
	const { t } = view;
	return (
		<RoomLayout
			view={view}
			title={t("rights-cases.room.sheet")}
			form={state}
			islands={fileIslands}
		>
			<PageHead
				title={t("rights-cases.sheet.title")}
				lead={t("rights-cases.sheet.lead")}
			/>
			<WholeForm
				{...shown}
				action={link(view, "/ruang/lembar", {})}
				last={t("rights-cases.check.sealed")}
			/>
		</RoomLayout>
	);
};
