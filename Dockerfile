# docker build -t marshruty --build-arg SITE_URL=https://example.org . && docker run -p 8080:80 marshruty
# With a certificate: docker run -p 80:80 -p 443:443 -e SITE_ADDRESS=example.org -v certificates:/var/lib/caddy marshruty
FROM node:24-bookworm-slim AS build
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm install
COPY . .
ARG SITE_URL
ARG BASE_PATH
ARG CORRECTIONS
RUN npm run pack

FROM caddy:2.10-alpine
COPY --from=build /site/dist /srv
RUN mv /srv/.hosting/Caddyfile /etc/caddy/Caddyfile && rm -r /srv/.hosting /srv/_headers
# The image's Caddy may open ports below 1024 without being root. Its certificates must outlive the container: keep them in a volume.
RUN adduser -D -h /var/lib/caddy web
ENV XDG_DATA_HOME=/var/lib/caddy XDG_CONFIG_HOME=/var/lib/caddy
USER web
# Caddy's address for administration, open inside the container only: it answers once the site's settings are loaded.
HEALTHCHECK --interval=30s --timeout=3s CMD wget -q -O /dev/null http://127.0.0.1:2019/config/
