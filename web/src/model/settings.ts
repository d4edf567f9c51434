/** Small things that are remembered across visits. Where nothing can be kept, they last as long as the page. */
const memory = new Map<string, string>();

export type SettingName = 'language' | 'theme' | 'author' | 'order' | 'grouping';

export function setting(name: SettingName): string | null {
  try {
    return localStorage.getItem(`wortlaut.${name}`) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

export function remember(name: SettingName, value: string): void {
  memory.set(name, value);
  try {
    localStorage.setItem(`wortlaut.${name}`, value);
  } catch {
    // kept in memory
  }
}

/** The article that this tab shows, so that a reload shows it again. */
export const openArticle = {
  get(): string | null {
    try {
      return sessionStorage.getItem('wortlaut.open');
    } catch {
      return null;
    }
  },
  set(id: string | null): void {
    try {
      if (id) sessionStorage.setItem('wortlaut.open', id);
      else sessionStorage.removeItem('wortlaut.open');
    } catch {
      // a reload begins empty then
    }
  },
};
