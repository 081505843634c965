import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Row } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { LastChange, Unit } from "#units";
import { AdminHead } from "./admin-head.tsx";
import { isOfToday } from "./taken-back.ts";

interface UndoPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly last: LastChange;
	readonly changedBy: string | null;
	readonly state?: FormState;
}

/** Asks once whether the last change of today is to be taken back, and says what that means. */
export const UndoPage = ({
	view,
	unit,
	last,
	changedBy,
	state = emptyForm,
}: UndoPageProps) => {
	const { t } = view;
	const { slug } = unit;
	const title = t("units.undo.title");
	const unitPage = link(view, "/kelola/unit/:slug", { slug });
	return (
		<OfficerLayout
			view={view}
			title={t("units.change.title", { title, unit: unit.name })}
			form={state}
			head={
				<AdminHead view={view} title={title} unit={unit} lead={unit.name} />
			}
		>
			{isOfToday(view, last) && last.deed !== null && changedBy !== null ? (
				<>
					<Notice kind="warn" title={t(`units.undo.of.${last.deed}`)}>
						{t("units.admin.changed", { who: changedBy })}{" "}
						{t("units.undo.says")}
					</Notice>
					<Form
						view={view}
						action={link(view, "/kelola/unit/:slug/pembatalan", { slug })}
					>
						<Hidden name="versi" value={last.version} />
						<Row>
							<Button>{t("units.undo.do")}</Button>
							<LinkButton kind="outlined" href={unitPage}>
								{t("units.undo.no")}
							</LinkButton>
						</Row>
					</Form>
				</>
			) : (
				<>
					<p>{t("units.undo.none")}</p>
					<p>
						<a href={unitPage}>{t("units.undo.back")}</a>
					</p>
				</>
			)}
		</OfficerLayout>
	);
};
