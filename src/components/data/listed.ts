import { type DataPackage, FORMATS, hasGeography, isInvented } from '#datasets';

/** A dataset as `/api/data` lists it: what it is, under which licence, and the addresses of its tables and files. */
export function listed(pack: DataPackage) {
  const { name, title, description, keywords, licenses, resources } = pack;
  return {
    id: name,
    title,
    description,
    invented: isInvented(pack),
    keywords,
    published: pack['waymark:published'],
    licences: licenses.map(({ name, title, path }) => ({ name, title, path })),
    page: `/data/${name}`,
    datapackage: `/api/data/${name}/datapackage.json`,
    tables: resources
      .filter(({ schema }) => schema)
      .map((resource) => ({
        name: resource.name,
        title: resource.title,
        rows: `/api/data/${name}/${resource.name}`,
        formats: Object.keys(FORMATS).filter((format) => format !== 'geojson' || hasGeography(resource)),
      })),
    files: [...new Set(resources.flatMap(({ path }) => path))].map((path) => `/data/${name}/${path}`),
  };
}
