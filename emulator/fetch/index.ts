/** UrlFetchApp. Importing this registers the services. */
import './response';
import './url-fetch-app';
