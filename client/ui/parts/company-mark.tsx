import { usePage } from '../context.tsx';

/** The company's logo, where it has one. Its name is its words. */
export function CompanyMark() {
  const { game } = usePage();
  const company = game.session.company.value;
  return company?.logo ? <img class="company-mark" src={company.logo} alt={company.name} /> : null;
}
