import { Button, Form } from "#ui/form/index.ts";
import { KioskLayout } from "#ui/layout/kiosk.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { Unit } from "#units";

interface KioskSignedInPageProps {
	readonly view: View;
	readonly unit: Unit;
	/** Whether the device was made a kiosk. */
	readonly registered: boolean;
}

/** A screen that many share must not be signed in: instead of the questions, the way out. */
export const KioskSignedInPage = ({
	view,
	unit,
	registered,
}: KioskSignedInPageProps) => {
	const { t } = view;
	return (
		<KioskLayout
			view={view}
			title={t("surveys.kiosk.signed-in")}
			of={unit.name}
		>
			<PageHead
				title={t("surveys.kiosk.signed-in")}
				lead={t("surveys.kiosk.signed-in.says")}
			/>
			<p>
				{t(
					registered
						? "surveys.kiosk.registered.next"
						: "surveys.kiosk.not-registered",
				)}
			</p>
			<Form view={view} action={inLanguage(view.lang, "/keluar")}>
				<Button>{t("ui.signout")}</Button>
			</Form>
			<Meta>
				<a href={link(view, "/survei/:unit/kelola", { unit: unit.slug })}>
					{t("surveys.kiosk.to-desk")}
				</a>
			</Meta>
		</KioskLayout>
	);
};
